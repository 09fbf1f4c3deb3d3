using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// A term as it lies in the dictionary: UTF-8 in two pieces, nothing copied. Valid as long as the dictionary is reachable, and for inline
/// values and fresh blank nodes as long as the scratch memory given with the id is not written again.
/// </summary>
public readonly ref struct TermView
{
    /// <summary>Scratch memory of this many bytes is enough for any term.</summary>
    public const int ScratchSize = InlineValues.MaxLength;

    public TermId Id { get; internal init; }

    /// <summary>
    /// The text is <see cref="Prefix"/> and then <see cref="Suffix"/>: the IRI, the blank node's label or the lexical form.
    /// </summary>
    public ReadOnlySpan<byte> Prefix { get; internal init; }

    public ReadOnlySpan<byte> Suffix { get; internal init; }

    /// <summary>The datatype of a literal, else <see cref="TermId.None"/>.</summary>
    public TermId DatatypeId { get; internal init; }

    /// <summary>The datatype's IRI is this and then <see cref="DatatypeSuffix"/>.</summary>
    public ReadOnlySpan<byte> DatatypePrefix { get; internal init; }

    public ReadOnlySpan<byte> DatatypeSuffix { get; internal init; }

    /// <summary>The language tag, empty where there is none.</summary>
    public ReadOnlySpan<byte> Language { get; internal init; }

    public BaseDirection Direction { get; internal init; }

    /// <summary>The parts of a triple term.</summary>
    public TermId Subject { get; internal init; }

    public TermId Predicate { get; internal init; }

    public TermId Object { get; internal init; }

    public bool IsIri => Id.Tag == TermTag.Iri;

    public bool IsBlankNode => Id.Tag == TermTag.BlankNode;

    public bool IsTripleTerm => Id.Tag == TermTag.TripleTerm;

    public bool IsLiteral => !DatatypeId.IsNone;

    /// <summary>Bytes of the text.</summary>
    public int Length => Prefix.Length + Suffix.Length;

    /// <summary>Copies the text and returns its length.</summary>
    public int CopyTo(Span<byte> destination)
    {
        Prefix.CopyTo(destination);
        Suffix.CopyTo(destination[Prefix.Length..]);
        return Length;
    }
}
