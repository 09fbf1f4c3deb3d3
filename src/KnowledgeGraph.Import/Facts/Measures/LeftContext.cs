using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>What stands before a number in its clause.</summary>
/// <param name="Phrase">What is measured, without verbs and adverbs; empty where nothing is left.</param>
/// <param name="Raw">The same with its verbs, for phrases that are but a verb (联合培训6000人次).</param>
/// <param name="FollowsVerb">Whether a verb, or nothing, stands right before the number, so that what it counts may follow.</param>
/// <param name="EndsList">Whether 等 closes a list before the number (南溪等4条河道).</param>
/// <param name="Each">Where 分别 stands inside the phrase, what is said behind it of each: 引资 in 东港区和西港区分别引资; else empty.</param>
/// <param name="IsDistributed">Whether 分别 says that several numbers belong to as many things.</param>
internal readonly record struct LeftContext(
    TextSpan Phrase,
    TextSpan Raw,
    Comparator? Comparator,
    TextSpan ComparatorSpan,
    ChangeKind Change,
    bool FollowsVerb,
    bool EndsList,
    TextSpan Each,
    bool IsDistributed);
