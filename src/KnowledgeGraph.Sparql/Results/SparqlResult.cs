using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>The result of a SELECT or an ASK query, whole and in memory: for tests, tools and small answers.</summary>
public abstract record SparqlResult
{
    private protected SparqlResult()
    {
    }
}

/// <summary>What ASK answers.</summary>
public sealed record BooleanResult(bool Value) : SparqlResult;

/// <summary>What SELECT answers; a null cell is unbound, and a row has a cell for each variable.</summary>
public sealed record SolutionTable(ImmutableArray<string> Variables, ImmutableArray<ImmutableArray<Term?>> Rows) : SparqlResult
{
    /// <summary>Reads all that is left of <paramref name="rows"/>.</summary>
    public static SolutionTable Of(SolutionRows rows, CancellationToken cancellation = default)
    {
        var table = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        while (rows.NextBatch())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = 0; row < rows.Count; row++)
            {
                var cells = new Term?[rows.Variables.Length];
                for (var column = 0; column < cells.Length; column++)
                {
                    cells[column] = rows.Decode(rows.Column(column)[row]);
                }

                table.Add(ImmutableArray.Create(cells));
            }
        }

        return new SolutionTable(rows.Variables, table.ToImmutable());
    }
}
