namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>The kinds of terms in the order of ORDER BY (SPARQL 1.2 §15.1).</summary>
internal enum TermKind : byte
{
    Unbound,
    BlankNode,
    Iri,
    Literal,
    TripleTerm,
}
