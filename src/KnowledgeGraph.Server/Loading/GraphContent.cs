using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>What some graphs shall hold: each quad once, in the order of graph, subject, predicate and object. Its memory is used again once it is disposed.</summary>
internal sealed class GraphContent(IReadOnlyList<TermId> graphs, ArraySegment<QuadIds> quads, QuadPool pool) : IDisposable
{
    public IReadOnlyList<TermId> Graphs { get; } = graphs;

    public ArraySegment<QuadIds> Quads { get; } = quads;

    public static int Compare(in QuadIds left, in QuadIds right) =>
        left.Graph != right.Graph ? left.Graph.CompareTo(right.Graph)
        : left.Subject != right.Subject ? left.Subject.CompareTo(right.Subject)
        : left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate)
        : left.Object.CompareTo(right.Object);

    public void Dispose() => pool.Return(Quads.Array!);
}
