namespace KnowledgeGraph.Rdf.Terms;

/// <summary>The IRIs that readers hand over most, as UTF-8.</summary>
internal static class Utf8Vocabulary
{
    public static ReadOnlySpan<byte> XsdString => "http://www.w3.org/2001/XMLSchema#string"u8;

    public static ReadOnlySpan<byte> XsdBoolean => "http://www.w3.org/2001/XMLSchema#boolean"u8;

    public static ReadOnlySpan<byte> XsdInteger => "http://www.w3.org/2001/XMLSchema#integer"u8;

    public static ReadOnlySpan<byte> XsdDecimal => "http://www.w3.org/2001/XMLSchema#decimal"u8;

    public static ReadOnlySpan<byte> XsdDouble => "http://www.w3.org/2001/XMLSchema#double"u8;

    public static ReadOnlySpan<byte> RdfType => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    public static ReadOnlySpan<byte> RdfFirst => "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"u8;

    public static ReadOnlySpan<byte> RdfRest => "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"u8;

    public static ReadOnlySpan<byte> RdfNil => "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"u8;

    public static ReadOnlySpan<byte> RdfReifies => "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"u8;

    public static ReadOnlySpan<byte> RdfLangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8;

    public static ReadOnlySpan<byte> RdfDirLangString => "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8;

    /// <summary>A datatype that only a language tag can give (RDF 1.2 Concepts §3.4).</summary>
    public static bool IsLanguageDatatype(ReadOnlySpan<byte> datatype) =>
        datatype.SequenceEqual(RdfLangString) || datatype.SequenceEqual(RdfDirLangString);
}
