using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Writing;

internal enum TermKind : byte
{
    Iri,
    BlankNode,
    Literal,
}

/// <summary>A term other than a triple term as UTF-8, its text and its datatype each in two pieces as the dictionary has them.</summary>
internal readonly ref struct TermText
{
    public TermKind Kind { get; init; }

    public ReadOnlySpan<byte> Prefix { get; init; }

    public ReadOnlySpan<byte> Suffix { get; init; }

    public ReadOnlySpan<byte> DatatypePrefix { get; init; }

    public ReadOnlySpan<byte> DatatypeSuffix { get; init; }

    public ReadOnlySpan<byte> Language { get; init; }

    public BaseDirection Direction { get; init; }

    /// <summary>Whether the datatype has to be written: it is neither <c>xsd:string</c> nor that of a language-tagged string.</summary>
    public bool HasDatatype => Kind == TermKind.Literal && Language.IsEmpty && !DatatypeIs("string"u8);

    /// <summary>Whether the datatype is the one of this name in the XML Schema namespace.</summary>
    public bool DatatypeIs(ReadOnlySpan<byte> name)
    {
        var @namespace = "http://www.w3.org/2001/XMLSchema#"u8;
        return DatatypePrefix.IsEmpty
            ? DatatypeSuffix.Length == @namespace.Length + name.Length && DatatypeSuffix.StartsWith(@namespace) && DatatypeSuffix.EndsWith(name)
            : DatatypeSuffix.SequenceEqual(name) && DatatypePrefix.SequenceEqual(@namespace);
    }
}
