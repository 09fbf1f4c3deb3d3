using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Corrections;

/// <summary>What a person found wrong: a record that is to go, or one that is to be there.</summary>
public sealed record Correction(bool IsRemoval, AnnotationRecord Record)
{
    /// <summary>What makes two records the same statement, whatever rule made them.</summary>
    public static string KeyOf(AnnotationRecord record) => record.Kind switch
    {
        "entity" => Key(record, record.Type, record.Name ?? record.Text),
        "measure" => Key(
            record, record.Indicator, Number(record.Value), record.Unit, record.Comparator, record.Role, record.Change),
        "status" => Key(record, record.Target, record.Phase, record.Role),
        _ => Key(record, record.Predicate, record.Subject, record.Object, record.Role),
    };

    private static string Key(AnnotationRecord record, params string?[] parts) =>
        FormattableString.Invariant($"{record.Kind}|{record.Start}|{record.End}|{string.Join('|', parts)}");

    private static string? Number(double? value) => value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
