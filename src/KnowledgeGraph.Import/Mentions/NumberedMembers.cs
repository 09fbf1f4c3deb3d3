using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Members of one name that a number tells apart: 轨道交通1、2、3号线, 青山作业区1、2号泊位, 白水新村一期、二期.</summary>
internal static class NumberedMembers
{
    private const int LongestName = 14;
    private const int LongestHead = 5;
    private const int MostDigits = 3;
    private const string Numerals = "0123456789一二三四五六七八九十";

    public static void Find(SentenceView view, int start, int end)
    {
        List<(int Start, int End)>? row = null;
        for (var unit = start + 3; unit < end; unit++)
        {
            if (view.Text[unit] is '号' or '期' && IsNumeral(view.Text[unit - 1]) && !GoesOn(view.Text, unit + 1, end))
            {
                (row ??= []).Clear();
                Row(view.Text, start, unit, row);
                if (row.Count > 1)
                {
                    Add(view, row, unit, end);
                }
            }
        }
    }

    private static bool IsNumeral(char c) => Numerals.Contains(c, StringComparison.Ordinal);

    private static bool IsMark(char c) => c is '、' or '和' or '及' or '与';

    /// <summary>Another number with the same unit follows.</summary>
    private static bool GoesOn(string text, int at, int end)
    {
        if (at + 2 >= end || !IsMark(text[at]) || !IsNumeral(text[at + 1]))
        {
            return false;
        }

        for (at++; at < end && IsNumeral(text[at]); at++)
        {
        }

        return at < end && text[at] is '号' or '期' or '、';
    }

    /// <summary>The numbers of the row whose last one stands before the unit, the last one first.</summary>
    private static void Row(string text, int start, int unit, List<(int Start, int End)> row)
    {
        for (var end = unit; ;)
        {
            var from = end;
            while (from > start && end - from < MostDigits && IsNumeral(text[from - 1]))
            {
                from--;
            }

            row.Add((from, end));
            if (from - 2 <= start || !IsMark(text[from - 1]))
            {
                return;
            }

            end = text[from - 2] == text[unit] ? from - 2 : from - 1;
            if (!IsNumeral(text[end - 1]))
            {
                return;
            }
        }
    }

    private static void Add(SentenceView view, List<(int Start, int End)> row, int unit, int end)
    {
        var first = row[^1].Start;
        var start = NameStart(view, first);
        var head = view.Text[unit] == '号' ? HeadEnd(view, unit + 1, end) : unit + 1;
        if (first - start < 2 || view.Text[first - 1] == '第'
            || (view.Slice(unit, head) is not "号线" && GenericModifier.IsGeneric(view, start, first))
            || (view.Text[unit] == '号' && head == unit + 1 && view.Scanned.SuffixBefore(first) is not { Suffixes: [{ Type: EntityType.Project or EntityType.Place }, ..] }))
        {
            return;
        }

        var name = view.Text[start..first];
        var kind = view.Text[unit..head];
        for (var i = row.Count - 1; i >= 0; i--)
        {
            var (from, to) = row[i];
            var own = view.Text[from..to];
            to = i == 0 ? head : view.Text[to] == view.Text[unit] ? to + 1 : to;
            from = from == first ? start : from;
            var full = name + own + kind;
            view.Add(new Candidate(EntityType.Project, from, to, view.Weights.ListWork, "numbered", view.ItemAt(from, to), view.Slice(from, to).SequenceEqual(full) ? null : full));
        }
    }

    /// <summary>Where the name before the first number begins: behind the verb or mark before it.</summary>
    private static int NameStart(SentenceView view, int first)
    {
        var start = first;
        for (var i = view.Tokens.Count - 1; i >= 0; i--)
        {
            var token = view.Tokens[i];
            if (token.Start >= first)
            {
                continue;
            }

            if (token.Kind is not (TokenKind.Text or TokenKind.Noun) || token.Word?.Is(WordClass.Abstract | WordClass.Stop) == true || first - token.Start > LongestName)
            {
                break;
            }

            start = token.Start;
        }

        return start;
    }

    /// <summary>The end of the word behind 号: 号线, 号泊位.</summary>
    private static int HeadEnd(SentenceView view, int at, int end)
    {
        for (var length = Math.Min(LongestHead, end - at); length > 0; length--)
        {
            if (view.Scanned.SuffixBefore(at + length) is { } suffix && suffix.Text.Length >= length)
            {
                return at + length;
            }
        }

        return at;
    }
}
