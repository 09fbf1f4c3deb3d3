using System.Buffers;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>What some graphs shall hold: each quad once, in the order of graph, subject, predicate and object. Its memory is used again once it is disposed.</summary>
internal sealed record GraphContent(IReadOnlyList<TermId> Graphs, ArraySegment<QuadIds> Quads) : IDisposable
{
    public static int Compare(in QuadIds left, in QuadIds right) =>
        left.Graph != right.Graph ? left.Graph.CompareTo(right.Graph)
        : left.Subject != right.Subject ? left.Subject.CompareTo(right.Subject)
        : left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate)
        : left.Object.CompareTo(right.Object);

    public void Dispose() => ArrayPool<QuadIds>.Shared.Return(Quads.Array!);
}
