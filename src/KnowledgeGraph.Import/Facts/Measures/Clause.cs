using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>The part of a sentence between two commas, in which a number finds what it measures.</summary>
internal static class Clause
{
    /// <summary>No clause is longer; tables and broken sources may have no mark for pages.</summary>
    private const int Longest = 300;

    /// <summary>The clause around a quantity. Commas inside quotation marks or brackets do not divide, unless the quantity stands in them.</summary>
    public static TextSpan Around(string text, TextSpan sentence, TextSpan quantity) => new(
        Start(text, Math.Max(sentence.Start, quantity.Start - Longest), quantity.Start),
        End(text, quantity.End, Math.Min(sentence.End, quantity.End + Longest)));

    public static bool IsDivider(char c) => c is '，' or '；' or '：' or '。' or '！' or '？' or ',' or ';' or ':' or '!' or '?' or '—';

    private static int Start(string text, int from, int position)
    {
        for (var i = position - 1; i >= from; i--)
        {
            var c = text[i];
            if (Opener(c) is var opener and not '\0')
            {
                var open = text.AsSpan(from, i - from).LastIndexOf(opener);
                if (open >= 0)
                {
                    i = from + open;
                    continue;
                }

                return i + 1;
            }

            // 长江—汉江 and R—D are names, ，—— is a divider.
            if (c == '—' && i > from && text[i - 1] != '—' && !(i + 1 < text.Length && text[i + 1] == '—'))
            {
                continue;
            }

            if (IsDivider(c) || c is '（' or '(')
            {
                return i + 1;
            }
        }

        return from;
    }

    private static int End(string text, int position, int to)
    {
        for (var i = position; i < to; i++)
        {
            var c = text[i];
            if (Closer(c) is var closer and not '\0')
            {
                var close = text.AsSpan(i, to - i).IndexOf(closer);
                if (close >= 0)
                {
                    i += close;
                    continue;
                }
            }

            if ((IsDivider(c) && c != '—') || c is '）' or ')')
            {
                return i;
            }
        }

        return to;
    }

    private static char Opener(char closer) => closer switch { '”' => '“', '）' => '（', ')' => '(', '》' => '《', '」' => '「', _ => '\0' };

    private static char Closer(char opener) => opener switch { '“' => '”', '（' => '）', '(' => ')', '《' => '》', '「' => '」', _ => '\0' };
}
