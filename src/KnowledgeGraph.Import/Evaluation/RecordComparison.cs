using System.Text;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>When a record of the system agrees with one of the gold annotation.</summary>
internal static class RecordComparison
{
    private const double RelativeTolerance = 1e-9;
    private const double LeastIndicatorLikeness = 0.5;

    /// <summary>Shared part of two spans, 0 to 1; 1 for relations, which have no span.</summary>
    public static double Overlap(AnnotationRecord gold, AnnotationRecord system)
    {
        if (gold.Kind == "relation")
        {
            return 1;
        }

        var shared = Math.Min(gold.End!.Value, system.End!.Value) - Math.Max(gold.Start!.Value, system.Start!.Value);
        var whole = Math.Max(gold.End.Value, system.End.Value) - Math.Min(gold.Start.Value, system.Start.Value);
        return (double)Math.Max(0, shared) / whole;
    }

    public static bool SameEntity(AnnotationRecord gold, AnnotationRecord system) =>
        gold.Type == system.Type && gold.Start == system.Start && gold.End == system.End;

    public static bool SameType(AnnotationRecord gold, AnnotationRecord system) => gold.Type == system.Type;

    public static bool SameValue(AnnotationRecord gold, AnnotationRecord system) =>
        gold.Value is { } left && system.Value is { } right
        && Math.Abs(left - right) <= RelativeTolerance * Math.Max(Math.Abs(left), Math.Abs(right))
        && gold.Unit == system.Unit;

    public static bool SameMeasure(AnnotationRecord gold, AnnotationRecord system) =>
        SameValue(gold, system)
        && gold.Comparator == system.Comparator
        && gold.Role == system.Role
        && gold.Change == system.Change
        && Likeness(gold.Indicator ?? "", system.Indicator ?? "") >= LeastIndicatorLikeness;

    public static bool SamePhase(AnnotationRecord gold, AnnotationRecord system) => gold.Phase == system.Phase;

    public static bool SameStatus(AnnotationRecord gold, AnnotationRecord system) => gold.Phase == system.Phase && gold.Role == system.Role;

    public static bool SameRelation(AnnotationRecord gold, AnnotationRecord system) =>
        gold.Predicate == system.Predicate
        && Strip(gold.Subject ?? "") == Strip(system.Subject ?? "")
        && Strip(gold.Object ?? "") == Strip(system.Object ?? "");

    public static string Strip(string text)
    {
        var stripped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!WhiteSpace.IsStripped(c))
            {
                stripped.Append(c);
            }
        }

        return stripped.ToString();
    }

    /// <summary>Dice's coefficient of the pairs of neighbouring characters.</summary>
    private static double Likeness(string left, string right)
    {
        (left, right) = (Strip(left), Strip(right));
        if (left == right)
        {
            return 1;
        }

        var total = Math.Max(0, left.Length - 1) + Math.Max(0, right.Length - 1);
        if (total == 0)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < left.Length; i++)
        {
            pairs[(left[i - 1], left[i])] = pairs.GetValueOrDefault((left[i - 1], left[i])) + 1;
        }

        var shared = 0;
        for (var i = 1; i < right.Length; i++)
        {
            if (pairs.TryGetValue((right[i - 1], right[i]), out var count) && count > 0)
            {
                pairs[(right[i - 1], right[i])] = count - 1;
                shared++;
            }
        }

        return 2.0 * shared / total;
    }
}
