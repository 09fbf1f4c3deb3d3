using KnowledgeGraph.Rdf.Terms;

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

    public List<Triple> Default { get; } = [];

    public Dictionary<Term, List<Triple>> Named { get; } = [];
}
