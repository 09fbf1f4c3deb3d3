using System.Diagnostics;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Annotations;

/// <summary>The words of the annotation format for the values of facts.</summary>
public static class AnnotationTerms
{
    public static string Of(FactRole role) => role switch
    {
        FactRole.Result => "result",
        FactRole.Goal => "goal",
        _ => throw new UnreachableException(),
    };

    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.About => "~",
        _ => throw new UnreachableException(),
    };

    public static string Of(ChangeKind change) => change switch
    {
        ChangeKind.Level => "level",
        ChangeKind.Increase => "increase",
        ChangeKind.Decrease => "decrease",
        _ => throw new UnreachableException(),
    };

    public static string Of(Phase phase) => phase switch
    {
        Phase.Plan => "plan",
        Phase.Start => "start",
        Phase.Advance => "advance",
        Phase.Complete => "complete",
        Phase.Open => "open",
        Phase.Hold => "hold",
        _ => throw new UnreachableException(),
    };

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.Awarded => "awarded",
        RelationKind.LocatedIn => "locatedIn",
        RelationKind.PartOf => "partOf",
        RelationKind.PartnerIn => "partnerIn",
        RelationKind.Connects => "connects",
        _ => throw new UnreachableException(),
    };

    /// <summary>The value that a word of the format stands for, or null. The words are the names of the values, beginning small or large.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word![0]) ? value : null;

    /// <summary>The comparator that a sign stands for, or null.</summary>
    public static Comparator? ParseComparator(string? sign) => sign switch
    {
        "=" => Comparator.Equal,
        ">=" => Comparator.AtLeast,
        "<=" => Comparator.AtMost,
        "~" => Comparator.About,
        _ => null,
    };
}
