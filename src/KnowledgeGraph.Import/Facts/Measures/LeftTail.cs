using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>What stands right before a number, read from its end: 达到, 增长, 约, 分别.</summary>
internal sealed class LeftTail
{
    /// <summary>Where it begins, and the phrase before it ends.</summary>
    public int End { get; set; }

    public Comparator? Comparator { get; set; }

    public TextSpan ComparatorSpan { get; set; }

    public ChangeKind? Change { get; set; }

    public bool SawTo { get; set; }

    public bool IsDistributed { get; set; }
}
