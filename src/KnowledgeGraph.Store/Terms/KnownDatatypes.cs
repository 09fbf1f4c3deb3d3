namespace KnowledgeGraph.Store.Terms;

/// <summary>The datatypes that every dictionary knows from its beginning, under the same ids.</summary>
public static class KnownDatatypes
{
    public static readonly TermId String = new(TermTag.Iri, 0);
    public static readonly TermId LangString = new(TermTag.Iri, 1);
    public static readonly TermId DirLangString = new(TermTag.Iri, 2);
    public static readonly TermId Boolean = new(TermTag.Iri, 3);
    public static readonly TermId Integer = new(TermTag.Iri, 4);
    public static readonly TermId Decimal = new(TermTag.Iri, 5);
    public static readonly TermId Double = new(TermTag.Iri, 6);
    public static readonly TermId Date = new(TermTag.Iri, 7);
    public static readonly TermId DateTime = new(TermTag.Iri, 8);
    public static readonly TermId GYear = new(TermTag.Iri, 9);

    internal const int Count = 10;

    internal static ReadOnlySpan<byte> XsdNamespace => "http://www.w3.org/2001/XMLSchema#"u8;

    internal static ReadOnlySpan<byte> XsdString => "http://www.w3.org/2001/XMLSchema#string"u8;

    internal static ReadOnlySpan<byte> RdfNamespace => "http://www.w3.org/1999/02/22-rdf-syntax-ns#"u8;

    /// <summary>The datatype of inline values with this tag, or <see cref="TermId.None"/>.</summary>
    public static TermId Of(TermTag tag) =>
        tag is >= TermTag.Boolean and <= TermTag.GYear ? new(TermTag.Iri, (ulong)(3 + (tag - TermTag.Boolean))) : TermId.None;

    internal static ReadOnlySpan<byte> NamespaceOf(int index) => index is 1 or 2 ? RdfNamespace : XsdNamespace;

    internal static ReadOnlySpan<byte> NameOf(int index) => index switch
    {
        0 => "string"u8,
        1 => "langString"u8,
        2 => "dirLangString"u8,
        3 => "boolean"u8,
        4 => "integer"u8,
        5 => "decimal"u8,
        6 => "double"u8,
        7 => "date"u8,
        8 => "dateTime"u8,
        9 => "gYear"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <summary>The tag of the inline values of a datatype, or <see cref="TermTag.None"/>.</summary>
    internal static TermTag InlineTag(ReadOnlySpan<byte> datatype)
    {
        if (!datatype.StartsWith(XsdNamespace))
        {
            return TermTag.None;
        }

        var name = datatype[XsdNamespace.Length..];
        for (var index = 3; index < Count; index++)
        {
            if (name.SequenceEqual(NameOf(index)))
            {
                return TermTag.Boolean + (byte)(index - 3);
            }
        }

        return TermTag.None;
    }
}
