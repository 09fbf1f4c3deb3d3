using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>
/// A property path over ids (SPARQL 1.1 §18.4). What it appends keeps the specification's cardinality: the plain operators count
/// every way, the repeating ones each node once.
/// </summary>
internal abstract class PathStep
{
    /// <summary>Appends the nodes that the path leads to.</summary>
    public abstract void Forward(TermId from, IdList to);

    /// <summary>Appends the nodes that the path leads from.</summary>
    public abstract void Backward(TermId to, IdList from);

    /// <summary>Appends all pairs, start and end at the same place of the two lists.</summary>
    public abstract void Pairs(IdList starts, IdList ends);
}
