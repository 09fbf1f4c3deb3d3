using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Names that begin with a quotation and go on behind it: “2+4”主导产业, “六办”协同推进机制; and quotations that no name is in.</summary>
internal static class QuotedParts
{
    private const int LongestRest = 10;
    private const int ShortestService = 4;
    private const double Certain = 0.8;

    /// <summary>The last characters of bodies: “治水办”, “市长热线”.</summary>
    private const string BodyEnds = "会办站队岗室所线台";

    /// <summary>Adds the name that goes on behind the quotation, if there is one.</summary>
    public static bool Add(SentenceView view, Item item, Token quote)
    {
        if (quote.Start != item.Start || item.Counted || view.Text[quote.Start] != '“' || !IsSpokenOf(item.Zone))
        {
            return false;
        }

        var end = ListHeads.End(view, item);
        var rest = view.Slice(quote.End, Math.Max(quote.End, end));
        if (rest.Length is < 2 or > LongestRest || (rest.Length == 2 && view.Text[quote.End - 2] == '+') || rest.IndexOfAny("的“（") >= 0)
        {
            return false;
        }

        var head = view.Scanned.Vocabulary.Names.QuoteHeads.AtEnd(rest);
        var isName = head > 0 && !(rest.Length < ShortestService && rest.EndsWith("服务", StringComparison.Ordinal));
        if (!isName && !(view.Scanned.SuffixBefore(end) is { Text.Length: > 1, Suffixes: [{ Type: EntityType.Programme, Weight: >= Certain }, ..] } suffix && suffix.Text.Length <= rest.Length && !suffix.Text.EndsWith("品牌", StringComparison.Ordinal)))
        {
            return false;
        }

        view.Add(new Candidate(EntityType.Programme, quote.Start, end, view.Weights.Known + view.Weights.Suffix, isName ? "quote" : "suffix", item));
        return true;
    }

    /// <summary>“登记难”问题, 淘汰“黄标车”: what is to go has no name, nor has the manner of “一站式”服务.</summary>
    public static bool IsTrouble(SentenceView view, Item item, Token quote)
    {
        var words = view.Scanned.Vocabulary.Names;
        return words.Troubles.AtStart(view.Slice(quote.End, Math.Max(quote.End, item.End))) > 0
            || (view.Text[quote.End - 2] == '式' && quote.End < item.End)
            || (quote.End >= item.End && item.Zone.Before is { } verbs && words.RemovalVerbs.Contains(verbs.Head)
                && view.Scanned.SuffixBefore(quote.End - 1) is not { Suffixes: [{ Type: EntityType.Programme }, ..] });
    }

    /// <summary>扩大“游青州·品山河”品牌影响力: what is to reach further has a name, though nothing is done to it itself.</summary>
    public static bool IsFramed(SentenceView view, Item item, Token quote) =>
        quote.Start == item.Start && quote.End < item.End && view.Scanned.Vocabulary.Names.FrameVerbs.Contains(item.Zone.Before!.Head)
        && IsFrame(view, view.Slice(quote.End, item.End));

    /// <summary>“跨省通办”服务水平, “云岭六珍”系列文创产品: words behind a quoted name that are no part of it.</summary>
    public static bool IsFrame(SentenceView view, ReadOnlySpan<char> rest) =>
        view.Scanned.Vocabulary.Names.QuoteFrames.AtEnd(rest) == rest.Length
        || (rest.StartsWith("系列", StringComparison.Ordinal) && rest.EndsWith("产品", StringComparison.Ordinal));

    /// <summary>“优环境、稳经济”: two halves of a length that make one motto.</summary>
    public static bool IsPair(ReadOnlySpan<char> name)
    {
        var mark = name.IndexOfAny('、', '，');
        return mark is >= 3 and <= 7 && mark == name.Length - mark - 1;
    }

    /// <summary>发挥“治水办”作用: what acts is a body.</summary>
    public static bool IsBody(Zone zone, char last) => zone.Before?.Head == "发挥" && BodyEnds.Contains(last, StringComparison.Ordinal);

    /// <summary>实施“退城进园”, “保安居楼”年度任务: a campaign, though its last character names a building.</summary>
    public static bool IsPolicy(SentenceView view, Item item, Token quote)
    {
        var rest = view.Slice(quote.End, Math.Max(quote.End, item.End));
        return rest.StartsWith("任务", StringComparison.Ordinal) || rest.StartsWith("年度任务", StringComparison.Ordinal) || rest.StartsWith("目标任务", StringComparison.Ordinal)
            || (rest.IsEmpty && quote.Length == 6 && view.Text[quote.End - 2] is '园' or '城' && item.Zone.Before is { Phase: Facts.Phase.Advance } policy && policy.Has(VerbTraits.Issues));
    }

    private static bool IsSpokenOf(Zone zone) =>
        zone.Before is { Phase: not null } before ? !TitleNames.IsAward(before) && !before.Has(VerbTraits.Holds)
            : zone is { Before: null, After.Phase: not null, Prepositional: false };
}
