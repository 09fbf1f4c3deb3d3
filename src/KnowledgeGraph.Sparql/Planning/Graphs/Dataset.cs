using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Graphs;

/// <summary>A query's dataset over one snapshot (SPARQL 1.1 §13).</summary>
/// <param name="Named">The named graphs that GRAPH ranges over; default for all of the store's.</param>
internal sealed record Dataset(GraphScope Default, ImmutableArray<TermId> Named)
{
    /// <param name="unionDefaultGraph">Without FROM, the default graph is the union of all graphs instead of the stored default graph.</param>
    public static Dataset Of(DatasetClause? clause, bool unionDefaultGraph, Snapshot snapshot)
    {
        if (clause is not null)
        {
            return new Dataset(DefaultOf(IdsOf(clause.Default, snapshot)), IdsOf(clause.Named, snapshot));
        }

        GraphScope standard = unionDefaultGraph && !snapshot.HasSharedTriples ? WholeStore.Instance
            : snapshot.NamedGraphs().Count == 0 ? WholeStore.Instance
            : unionDefaultGraph ? new MergedGraphs(default)
            : new SingleGraph(TermId.DefaultGraph);
        return new Dataset(standard, default);
    }

    /// <summary>The named graph as active graph, or null where the dataset has no such graph.</summary>
    public GraphScope? NamedGraph(TermId name) =>
        !name.IsNone && (Named.IsDefault || Named.Contains(name)) ? new SingleGraph(name) : null;

    private static GraphScope DefaultOf(ImmutableArray<TermId> graphs) =>
        graphs.Length == 1 ? new SingleGraph(graphs[0]) : new MergedGraphs(graphs);

    private static ImmutableArray<TermId> IdsOf(ImmutableArray<Iri> names, Snapshot snapshot)
    {
        var ids = ImmutableArray.CreateBuilder<TermId>();
        foreach (var name in names)
        {
            var id = snapshot.Terms.Find(name);
            if (!id.IsNone && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return ids.ToImmutable();
    }
}
