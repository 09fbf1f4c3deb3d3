namespace KnowledgeGraph.Store.Terms;

/// <summary>How many terms of each kind a dictionary had at a time.</summary>
/// <param name="FreshBlankNodes">Fresh blank nodes, which have no entry.</param>
internal readonly record struct TermCounts(uint TripleTerms, uint Literals, uint Languages, uint Labels, long FreshBlankNodes, uint Iris)
{
    public uint Of(TermKind kind) => kind switch
    {
        TermKind.TripleTerm => TripleTerms,
        TermKind.Literal => Literals,
        TermKind.Language => Languages,
        TermKind.Label => Labels,
        _ => Iris,
    };
}

/// <summary>
/// The kinds of entries of a dictionary, in the sequence in which they can be put back: none refers to a later one but triple terms to each
/// other.
/// </summary>
internal enum TermKind : byte
{
    Iri,
    Language,
    Label,
    Literal,
    TripleTerm,
}
