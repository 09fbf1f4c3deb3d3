using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>东港区和西港区分别累计引资20亿元和15亿元: what stands behind 分别 is said of each of the items before it.</summary>
internal static class DistributedPhrase
{
    public const string Each = "分别";

    /// <summary>What stands before 分别 where it stands inside the phrase, else the whole phrase.</summary>
    public static TextSpan Items(string text, TextSpan phrase)
    {
        var at = text.AsSpan(phrase.Start, phrase.Length).IndexOf(Each, StringComparison.Ordinal);
        return at < 2 ? phrase : phrase with { End = phrase.Start + at };
    }

    /// <summary>The name of one of the items with what is said of each, or null where its own words are its name.</summary>
    public static string? Join(string text, TextSpan item, TextSpan last, TextSpan each)
    {
        var name = SharedHead.Complete(text, item, last);
        var said = text.AsSpan(each.Start, each.Length);
        return said.IsEmpty || said is "新增" or "净增" ? name : string.Concat(name ?? text.AsSpan(item.Start, item.Length), said);
    }
}
