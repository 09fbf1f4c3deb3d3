using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Sessions of congresses and conferences: 市十八届人大六次会议, 政协第九届青山县委员会第二次会议, 区第五次党代会, 党的二十届三中全会.</summary>
internal static class Sessions
{
    private const int LongestArea = 4;
    private const string Numerals = "一二三四五六七八九十百第0123456789";

    private static readonly string[] Ends = ["次会议", "次全体会议", "次全体（扩大）会议", "次全会", "次党代会", "次代表大会", "中全会"];

    /// <summary>What stands before the number of the session, read backwards.</summary>
    private static readonly string[] Parts =
    [
        "人民代表大会", "人大", "政协", "委员会", "全体会议", "常务委员会", "常委会", "中国人民政治协商会议", "中国共产党", "中共", "党代会", "届", "党的", "省委", "市委",
        "县委", "区委", "旗委", "州委", "全国",
    ];

    public static void Find(SentenceView view, int start, int end)
    {
        // One of the two stands in each of the ends; most sentences have neither.
        if (view.Slice(start, end).IndexOfAny('次', '全') < 0)
        {
            return;
        }

        foreach (var close in Ends)
        {
            for (var from = start; view.Slice(from, end).IndexOf(close, StringComparison.Ordinal) is var at and >= 0; from += at + close.Length)
            {
                var (begin, parts) = Begin(view, start, from + at);
                var to = from + at + close.Length;
                if (begin < from + at && !IsOnlyInvoked(view, to, end) && (parts >= 2 || (parts == 1 && close is "次党代会" or "次代表大会" && view.Text[begin] != '第')))
                {
                    view.Add(new Candidate(EntityType.Event, begin, to, view.Weights.Session, "session", view.ItemAt(begin, to)));
                }
            }
        }
    }

    /// <summary>贯彻党的二十届三中全会精神: what was held is not spoken of.</summary>
    private static bool IsOnlyInvoked(SentenceView view, int to, int end) => view.Slice(to, end).StartsWith("精神", StringComparison.Ordinal);

    /// <summary>青岭|镇第十八届…: the words before, where no lexicon knows them, name the area.</summary>
    private static int OpeningOfArea(SentenceView view, int end)
    {
        foreach (var token in view.Tokens)
        {
            if (token.End == end && token is { Kind: TokenKind.Text, Length: <= LongestArea })
            {
                return token.Start;
            }
        }

        return end;
    }

    /// <summary>Where the name begins, and how many parts of such names it has.</summary>
    private static (int Begin, int Parts) Begin(SentenceView view, int start, int end)
    {
        var parts = 0;
        for (var moved = true; moved;)
        {
            moved = false;
            while (end > start && Numerals.Contains(view.Text[end - 1], StringComparison.Ordinal))
            {
                end--;
            }

            foreach (var part in Parts)
            {
                if (view.Slice(start, end).EndsWith(part, StringComparison.Ordinal))
                {
                    (end, moved) = (end - part.Length, true);
                    parts++;
                    break;
                }
            }

            for (var from = Math.Max(start, end - 12); !moved && from <= end - 2; from++)
            {
                if (view.Scanned.PlaceAt(from) is { } place && from + place.Text.Length == end)
                {
                    (end, moved) = (from, true);
                    parts++;
                }
            }
        }

        if (end > start && "省市县区旗州盟镇乡".Contains(view.Text[end - 1], StringComparison.Ordinal)
            && (end - 1 == start || view.Text[end - 2] is not ('全' or '我' or '本')))
        {
            return (OpeningOfArea(view, end - 1), parts + 1);
        }

        return (end, parts);
    }
}
