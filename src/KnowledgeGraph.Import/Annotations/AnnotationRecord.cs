namespace KnowledgeGraph.Import.Annotations;

/// <summary>
/// One line of an annotation file. Fields that its kind does not have, or that the line leaves out, are null; positions are code
/// points of the text without white space.
/// </summary>
/// <param name="Line">One-based line of the file.</param>
/// <param name="Json">The line as it stands there.</param>
public sealed record AnnotationRecord(int Line, string Kind, string Json)
{
    public string? Text { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Indicator { get; init; }

    public double? Value { get; init; }

    public string? Unit { get; init; }

    public string? Comparator { get; init; }

    public string? Role { get; init; }

    public string? Change { get; init; }

    public string? Target { get; init; }

    public string? Phase { get; init; }

    public string? Predicate { get; init; }

    public string? Subject { get; init; }

    public string? Object { get; init; }

    /// <summary>The rule that made a system's record, where it says so.</summary>
    public string? Rule { get; init; }
}
