namespace KnowledgeGraph.Rdf.Values;

/// <summary>The effective boolean value (SPARQL 1.1 §17.2.2).</summary>
public static class EffectiveBooleanValue
{
    /// <summary>The effective boolean value of a value, or null where that is a type error.</summary>
    public static bool? Of(in XsdValue value) => value.Type switch
    {
        XsdType.Boolean => value.AsBoolean,
        XsdType.String => value.AsString.Length > 0,
        XsdType.Double => value.AsDouble != 0 && !double.IsNaN(value.AsDouble),
        XsdType.Float => value.AsSingle != 0 && !float.IsNaN(value.AsSingle),
        _ when XsdDatatypes.IsExact(value.Type) => !value.AsDecimal.IsZero,
        _ => null,
    };

    /// <summary>The effective boolean value of a literal whose form is not in its type's lexical space: false for booleans and numbers.</summary>
    public static bool? OfIllTyped(XsdType type) => type == XsdType.Boolean || XsdDatatypes.IsNumeric(type) ? false : null;
}
