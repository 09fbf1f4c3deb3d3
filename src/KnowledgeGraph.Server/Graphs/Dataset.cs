using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>A snapshot's content as quads.</summary>
public static class Dataset
{
    /// <param name="graph">Only this graph; null for all.</param>
    /// <param name="keepGraphs">False gives triples.</param>
    public static IEnumerable<Quad> Quads(Snapshot snapshot, string? graph, bool keepGraphs, CancellationToken cancellation = default)
    {
        var id = graph is null ? TermId.None : snapshot.Terms.Find(new Iri(graph));
        return graph is not null && id.IsNone
            ? []
            : StoredQuads.Matching(snapshot, new QuadPattern(TermId.None, TermId.None, TermId.None, id), QuadOrder.Gspo, keepGraphs, cancellation);
    }
}
