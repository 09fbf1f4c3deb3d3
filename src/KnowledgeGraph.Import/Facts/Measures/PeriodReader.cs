using System.Globalization;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Finds the year that a sentence names for a number: 到2025年, 2018—2022年; not the year it is compared with (比2017年).</summary>
internal static class PeriodReader
{
    private const int Earliest = 1949;
    private const int Latest = 2060;
    private const int FarthestYear = 200;

    /// <summary>The nearest year before <paramref name="position"/> in the sentence, or null.</summary>
    public static Period? Read(string text, TextSpan sentence, int position)
    {
        var first = Math.Max(sentence.Start, position - FarthestYear);
        for (var end = position; end - first > 4;)
        {
            var at = text.AsSpan(first, end - first).LastIndexOf('年');
            if (at < 4)
            {
                return null;
            }

            end = first + at;
            if (Year(text, end) is not { } to)
            {
                continue;
            }

            var start = end - 4;
            var from = start - 5 >= first && text[start - 1] is '—' or '-' or '至' or '–' ? Year(text, start - 1) : null;
            start = from is null ? start : start - 5;
            var before = start > first ? text[start - 1] : '\0';
            var isOfNumber = end + 2 == position && text[end + 1] == '的';
            if (isOfNumber || before is not ('比' or '较' or '从' or '由' or '与' or '同' or '于'))
            {
                return new Period(from ?? to, to);
            }
        }

        return null;
    }

    /// <summary>The year whose four figures end here.</summary>
    private static int? Year(string text, int end)
    {
        var isNumber = int.TryParse(text.AsSpan(end - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return isNumber && year is >= Earliest and <= Latest && (end == 4 || !char.IsAsciiDigit(text[end - 5])) ? year : null;
    }
}
