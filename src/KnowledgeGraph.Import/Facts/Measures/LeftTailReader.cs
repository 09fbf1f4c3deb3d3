using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads what stands right before a number.</summary>
internal sealed class LeftTailReader(IndicatorWords words, ComparatorWords comparators, ChangeWords changes)
{
    /// <summary>Takes comparators, verbs and nouns of change off the end of what stands before a number.</summary>
    /// <param name="number">The number behind, or null where there is none.</param>
    public void Strip(string text, int start, TextSpan span, LeftTail tail, Quantity? number)
    {
        var isRound = number?.Number.Form == NumeralForm.Round;
        while (tail.End > start)
        {
            var rest = text.AsSpan(start, tail.End - start);
            if (words.Keeps.AtEnd(rest) > 0)
            {
                return;
            }

            if (rest[^1] == '年' && rest.LastIndexOf("连续", StringComparison.Ordinal) is > 0 and var years && rest.Length - years <= 6)
            {
                // 安全感连续7年保持98%
                tail.End = start + years;
                continue;
            }

            var change = TryChange(text, rest, number, tail, out var changeLength, out var verbChange);
            var noun = changes.Nouns.TryEnd(rest, out var nounLength, out var nounChange);
            var comparator = comparators.Before.TryEnd(rest, out var comparatorLength, out var kind)
                || (isRound && comparators.BeforeRound.TryEnd(rest, out comparatorLength, out kind));
            var tailLength = words.Tails.AtEnd(rest);
            var longest = Math.Max(Math.Max(change ? changeLength : 0, nounLength), Math.Max(comparatorLength, tailLength));
            if (longest == 0 || (tailLength == longest && words.Verbs.AtEnd(rest) > tailLength))
            {
                // 惠及 is a verb, though 及 alone is none.
                return;
            }

            // 低于预期2个百分点 compares with 预期; 最高降幅达96% bounds the number from afar.
            var isNear = span.End - tail.End <= 1 || rest[^longest] == '最';
            if (comparator && comparatorLength == longest && !isNear)
            {
                return;
            }

            if (comparator && comparatorLength == longest)
            {
                tail.Comparator ??= kind;
                tail.ComparatorSpan = tail.ComparatorSpan.Length > 0 ? tail.ComparatorSpan : new TextSpan(tail.End - longest, tail.End);
            }
            else if (noun && nounLength == longest)
            {
                tail.Change ??= nounChange;
            }
            else if (change && changeLength == longest)
            {
                tail.Change ??= tail.SawTo ? ChangeKind.Level : verbChange;
            }
            else
            {
                tail.SawTo |= words.To.AtEnd(rest) > 0;
                tail.IsDistributed |= rest.EndsWith("分别", StringComparison.Ordinal);
            }

            isRound = false;
            tail.End -= longest;
        }
    }

    private bool TryChange(string text, ReadOnlySpan<char> rest, Quantity? number, LeftTail tail, out int length, out ChangeKind change)
    {
        var isVerb = changes.Verbs.TryEnd(rest, out length, out change);
        if (!changes.Paces.TryEnd(rest, out var paceLength, out var pace) || paceLength < length)
        {
            return isVerb;
        }

        (length, change) = (paceLength, pace);
        return tail.SawTo || !CountsThings(text, number);
    }

    /// <summary>3个项目, 12公里道路; not 5位 or 12个位次, by which a rank rises, nor 3米, by which a level does.</summary>
    private static bool CountsThings(string text, Quantity? number)
    {
        if (number is not { Kind: UnitKind.Count or UnitKind.Measure } counted || counted.Unit is "位" or "位次" or "个位次" or "名次")
        {
            return false;
        }

        var next = counted.Span.End < text.Length ? text[counted.Span.End] : '\0';
        return char.IsLetter(next) ? next is not ('位' or '名' or '以' or '左') : counted.Kind == UnitKind.Count;
    }
}
