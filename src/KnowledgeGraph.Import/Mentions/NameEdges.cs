using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A place in an item where a name can begin, and what that adds to its score.</summary>
/// <param name="AfterKind">Right behind what it is: 省重点项目|青山水库.</param>
internal readonly record struct LeftEdge(int Start, double Score, bool AfterPlace, bool AfterKind = false);

/// <summary>Finds where names can begin in an item, and weighs what stands inside of them.</summary>
internal static class NameEdges
{
    /// <summary>The left edges of an item, in the order of the text.</summary>
    /// <param name="apposition">What <see cref="AppositionEnd"/> says of the item.</param>
    /// <param name="collective">What <see cref="CollectiveAt"/> says of the item.</param>
    public static void Left(SentenceView view, Item item, int apposition, int collective, List<LeftEdge> edges)
    {
        edges.Clear();
        var weights = view.Weights;
        var whole = item.JoinedStart >= 0 && view.JoinsBefore(item) ? weights.LeftWord
            : item.AfterConjunction ? weights.LeftAfterConjunction
            : item.Zone is { Before: null, After: null } && !item.IsClass ? weights.LeftBareClause
            : weights.LeftItem;
        var first = view.TokenAt(item.Zone, item.Start);
        var opener = view.Tokens[first] is { Kind: TokenKind.Preposition } or { Kind: TokenKind.Stop } or { Kind: TokenKind.Self } or { Word.Text: "其中" } ? view.Tokens[first].End : -1;
        edges.Add(new LeftEdge(item.Start, opener >= 0 ? weights.LeftPreposition : whole, false));
        for (var i = first; i < item.Zone.EndToken && view.Tokens[i].End < item.End; i++)
        {
            var token = view.Tokens[i];
            var place = token.Kind == TokenKind.Noun && view.Scanned.PlaceAt(token.Start) is { } name && name.Text.Length == token.Length;
            var score = token.Kind switch
            {
                TokenKind.Of => weights.LeftOf,
                TokenKind.Stop or TokenKind.Self or TokenKind.Count => weights.LeftStop,
                TokenKind.Preposition or TokenKind.Adverb or TokenKind.Verb => token.Start == item.Start ? weights.LeftStop : weights.LeftWord,
                TokenKind.Quote => weights.LeftQuote,
                TokenKind.Noun when place => weights.LeftPlace,
                _ => double.NaN,
            };
            if (place && (OpensWithRank(view.Slice(token.End, item.End)) || TitleNames.OpensAfterPlace(view, item, token.End)))
            {
                score = whole;
            }

            if (!double.IsNaN(score) && token.End < item.End && view.Text[token.End] is not ('至' or '到'))
            {
                edges.Add(new LeftEdge(token.End, token.End == opener ? whole : score, place));
            }

            if (token.Kind == TokenKind.Noun && i + 1 < item.Zone.EndToken && IsApposition(view, item, token, view.Tokens[i + 1]))
            {
                edges.Add(new LeftEdge(token.End, whole + weights.LeftApposition, AfterPlace: false, AfterKind: true));
            }

            if (token.Kind == TokenKind.Quote && token.Start > item.Start)
            {
                edges.Add(new LeftEdge(token.Start, weights.LeftQuote, false));
            }
        }

        AddInner(item, apposition, whole, edges);
        AddInner(item, collective, whole, edges);
        AddInner(item, view.Slice(item.Start, item.End).IndexOf("年产", StringComparison.Ordinal), whole, edges);
        if (OpensWithVerb(item) is >= 0 and var opening)
        {
            edges.Insert(0, new LeftEdge(opening, whole + weights.LeftVerb, false));
        }

        if (item.JoinedStart >= 0 && view.JoinsBefore(item))
        {
            edges.Insert(0, new LeftEdge(item.JoinedStart, weights.LeftJoined, false));
        }
    }

    /// <summary>Where the verb stands that a policy's name may begin with (实施|扩大民间投资专项行动), or -1.</summary>
    public static int OpensWithVerb(Item item) => item.Zone.Before is { Opening: >= 0 } verbs && verbs.End == item.Start ? verbs.Opening : -1;

    /// <summary>省重点项目|青山水库, 标志性工程|青山大桥: what it is stands before its name.</summary>
    private static bool IsApposition(SentenceView view, Item item, Token kind, Token next)
    {
        if (next.Start != kind.End || next.Kind is not (TokenKind.Text or TokenKind.Noun) || view.Text[kind.End - 1] is not ('目' or '程')
            || !(view.Slice(kind.Start, kind.End) is var last && (last.EndsWith("项目", StringComparison.Ordinal) || last.EndsWith("工程", StringComparison.Ordinal))))
        {
            return false;
        }

        var from = item.Start;
        for (var i = view.TokenAt(item.Zone, item.Start); view.Tokens[i].Start < kind.Start; i++)
        {
            from = view.Tokens[i].Kind is TokenKind.Of or TokenKind.Count ? view.Tokens[i].End : from;
        }

        var common = view.Scanned.Vocabulary.Common;
        return kind.End - from != 3 && (kind.Start == from || GenericModifier.IsGeneric(view, from, kind.End - 2) || common.Cover(view.Text, from + (view.Text[from] is '省' or '市' or '县' or '区' or '州' ? 1 : 0), kind.End - 2))
            && (view.Scanned.PlaceAt(kind.End) is not null || !common.IsWord(view.Text[kind.End], view.Text[kind.End + 1]));
    }

    private static bool OpensWithRank(ReadOnlySpan<char> text) =>
        text.StartsWith("省级", StringComparison.Ordinal) || text.StartsWith("国家级", StringComparison.Ordinal) || text.StartsWith("市级", StringComparison.Ordinal);

    /// <summary>三大突破性工程: topics may stand before the numeral, but the name begins with it.</summary>
    private static void AddInner(Item item, int at, double score, List<LeftEdge> edges)
    {
        if (at > 0)
        {
            edges.Add(new LeftEdge(item.Start + at, score, false));
            edges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    /// <summary>世界500强企业|青湖集团: where what a firm is called besides its name ends, or -1.</summary>
    public static int AppositionEnd(NameWords words, ReadOnlySpan<char> item)
    {
        if (item.Length < 6 || item.IndexOfAny('强', '企', '司') < 0)
        {
            return -1;
        }

        foreach (var called in words.Called)
        {
            if (item.IndexOf(called, StringComparison.Ordinal) is >= 0 and var at && at + called.Length + 3 < item.Length)
            {
                return at + called.Length;
            }
        }

        return -1;
    }

    /// <summary>Where N大 stands, or -1.</summary>
    public static int CollectiveAt(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 2 < name.Length; i++)
        {
            if (name[i + 1] == '大' && (char.IsAsciiDigit(name[i]) || "二两三四五六七八九十".Contains(name[i], StringComparison.Ordinal)))
            {
                i -= i > 0 && char.IsAsciiDigit(name[i]) && char.IsAsciiDigit(name[i - 1]) ? 1 : 0;
                return i > 0 && name[i - 1] == '“' ? i - 1 : i;
            }
        }

        return -1;
    }

    /// <summary>What the words inside a name say against it, and what speaks for a proper name.</summary>
    public static double Inside(SentenceView view, Zone zone, int start, int end)
    {
        var weights = view.Weights;
        var sum = 0.0;
        var proper = false;
        var acts = view.Slice(start, end) is var named && (named.EndsWith("行动", StringComparison.Ordinal) || named.EndsWith("计划", StringComparison.Ordinal) || named.EndsWith("方案", StringComparison.Ordinal) || named.EndsWith("治理工程", StringComparison.Ordinal) || named.EndsWith("整治工程", StringComparison.Ordinal));
        sum += CollectiveAt(named) > 0 || (named[^1] is '团' or '司' or '份' && AppositionEnd(view.Scanned.Vocabulary.Names, named) > 0) ? weights.InnerCollective : 0;
        for (var i = view.TokenAt(zone, start); i < view.Tokens.Count && view.Tokens[i].Start < end; i++)
        {
            var token = view.Tokens[i];
            sum += token.Kind == TokenKind.Noun && token.End < end && view.Scanned.PlaceAt(token.Start) is not null && (OpensWithRank(view.Slice(token.End, end)) || (view.ItemAt(start, end) is { } own && TitleNames.OpensAfterPlace(view, own, token.End)))
                ? weights.InnerRank
                : 0;
            sum += token.Start == start && token.End < end && token.Kind == TokenKind.Noun && token.Word?.Is(WordClass.Abstract) == true && i > zone.FirstToken
                && view.Tokens[i - 1].Kind is TokenKind.Verb or TokenKind.Text or TokenKind.Noun
                    ? 2 * weights.InnerStop
                    : 0;
            sum += token.Kind == TokenKind.Quote && token.Start > start && view.Text[token.Start - 1] == '”' ? weights.InnerOf : 0;
            proper |= token.Kind == TokenKind.Quote || view.Scanned.PlaceAt(Math.Max(token.Start, start)) is not null;
            sum += token.Kind switch
            {
                TokenKind.Verb when token.Word!.Has(VerbTraits.Predicate) && !token.Word.Has(VerbTraits.NounLike) => acts && token.Start > start ? weights.InnerPredicate / 4 : weights.InnerPredicate,
                TokenKind.Stop => weights.InnerStop,
                TokenKind.Of => weights.InnerOf,
                TokenKind.Self => weights.InnerSelf,
                TokenKind.Preposition => weights.InnerPreposition,
                TokenKind.Conjunction => weights.InnerConjunction,
                _ => 0,
            };
        }

        var bracket = view.Text[end - 1] == '）' ? view.Slice(start, end).IndexOf('（') : -1;
        var length = bracket > 0 ? bracket : end - start;
        return sum + (proper || IsNumbered(view.Slice(start, end)) ? weights.Proper : 0)
            + (length * weights.EachCharacter) + (length > 18 ? (length - 18) * weights.Long : 0) + (length < 3 ? ShortScore(view.Text[end - 1], weights) : 0);
    }

    /// <summary>Two characters are a usual name for a river and an unusual one for other things.</summary>
    private static double ShortScore(char last, Weights weights) =>
        last is '河' or '江' or '湖' or '溪' ? weights.ShortWater : weights.Short;

    /// <summary>第二届…, …二期, S316: numbers that only proper names have.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '第' or '届' || (name[i] == '期' && i > 0 && "一二三四五六".Contains(name[i - 1], StringComparison.Ordinal))
                || char.IsAsciiLetterUpper(name[i]))
            {
                return true;
            }
        }

        return false;
    }
}
