using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>Queries over a snapshot.</summary>
internal sealed class SnapshotQueries(Snapshot snapshot, QueryOptions options, Iri? shapesGraph) : DataQueries
{
    public override Iri? GraphOfShapes => shapesGraph;

    public override bool Ask(PreparedQuery query, CancellationToken cancellation)
    {
        using var result = query.Execute(snapshot, options, cancellation);
        return result is AskResult { Value: true };
    }

    public override IReadOnlyList<IReadOnlyDictionary<string, Term>> Select(PreparedQuery query, CancellationToken cancellation)
    {
        using var result = query.Execute(snapshot, options, cancellation);
        var rows = ((SelectResult)result).Rows;
        var solutions = new List<IReadOnlyDictionary<string, Term>>();
        while (rows.NextBatch())
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var solution = new Dictionary<string, Term>(StringComparer.Ordinal);
                for (var variable = 0; variable < rows.Variables.Length; variable++)
                {
                    if (rows.Decode(rows.Column(variable)[row]) is { } term)
                    {
                        solution.Add(rows.Variables[variable], term);
                    }
                }

                solutions.Add(solution);
            }
        }

        return solutions;
    }
}
