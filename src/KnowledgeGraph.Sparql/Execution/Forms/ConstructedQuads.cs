using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Cursors;

namespace KnowledgeGraph.Sparql.Execution.Forms;

/// <summary>CONSTRUCT: the template filled with each solution, each quad once (SPARQL 1.1 §16.2).</summary>
internal sealed class ConstructedQuads(ImmutableArray<QuadTemplate> templates, ImmutableArray<Variable> variables, QueryRun run)
{
    private const long BytesPerQuad = 200;

    public IEnumerable<Quad> Read(Cursor cursor)
    {
        using (cursor)
        {
            var template = new TemplateRow(variables, run.Scope);
            var seen = new HashSet<Quad>();
            while (cursor.Next() is { } batch)
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    template.MoveTo(batch, row);
                    foreach (var quadTemplate in templates)
                    {
                        if (template.Fill(quadTemplate) is { } quad && seen.Add(quad))
                        {
                            run.Budget.Reserve(BytesPerQuad);
                            yield return quad;
                        }
                    }
                }
            }
        }
    }
}
