using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>A dataset as plain lists (SPARQL 1.1 §18.1.2).</summary>
internal sealed class ReferenceDataset
{
    public ReferenceDataset(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads.Distinct())
        {
            if (quad.Graph is null)
            {
                Default.Add(quad.Triple);
            }
            else if (Named.TryGetValue(quad.Graph, out var graph))
            {
                graph.Add(quad.Triple);
            }
            else
            {
                Named.Add(quad.Graph, [quad.Triple]);
            }
        }
    }

    /// <summary>What FROM and FROM NAMED choose of the quads (SPARQL 1.1 §13.2).</summary>
    public static ReferenceDataset Of(IReadOnlyList<Quad> quads, DatasetClause? clause) => clause is null
        ? new ReferenceDataset(quads)
        : new ReferenceDataset(
        [
            .. quads.Where(quad => quad.Graph is Iri graph && clause.Default.Contains(graph)).Select(quad => quad with { Graph = null }),
            .. quads.Where(quad => quad.Graph is Iri graph && clause.Named.Contains(graph)),
        ]);

    public List<Triple> Default { get; } = [];

    public Dictionary<Term, List<Triple>> Named { get; } = [];
}
