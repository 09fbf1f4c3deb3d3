using System.Net;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>One solution of a query that a page asks.</summary>
internal sealed class Solution(IReadOnlyList<string> variables, TermId[] ids, Term?[] terms)
{
    /// <summary>None where the variable is unbound.</summary>
    public TermId Id(string variable) => ids[At(variable)];

    /// <summary>Null where the variable is unbound.</summary>
    public Term? Term(string variable) => terms[At(variable)];

    /// <summary>A literal's lexical form or an IRI; null where the variable is unbound.</summary>
    public string? Text(string variable) => Term(variable) switch
    {
        null => null,
        Literal literal => literal.LexicalForm,
        Iri iri => iri.Value,
        var other => other.ToString(),
    };

    private int At(string variable)
    {
        for (var column = 0; column < variables.Count; column++)
        {
            if (variables[column] == variable)
            {
                return column;
            }
        }

        throw new ArgumentException($"The query has no variable ?{variable}.", nameof(variable));
    }
}

/// <summary>Asks queries on behalf of pages, under the same limits as everybody's.</summary>
internal sealed class SolutionTable(QueryRunner runner, QuerySlots slots, IPAddress? client)
{
    /// <summary>All solutions of a SELECT query.</summary>
    public async Task<IReadOnlyList<Solution>> ReadAsync(string query, Snapshot snapshot, CancellationToken cancellation)
    {
        using var slot = await slots.TakeAsync(client, cancellation).ConfigureAwait(false);
        var request = new SparqlRequest(false, query, [], [], null);
        using var result = (SelectResult)runner.Run(runner.Prepare(query, null), request, snapshot, measure: false, cancellation);
        var solutions = new List<Solution>();
        while (result.Rows.NextBatch())
        {
            for (var row = 0; row < result.Rows.Count; row++)
            {
                solutions.Add(Read(result.Rows, row));
            }
        }

        return solutions;
    }

    private static Solution Read(SolutionRows rows, int row)
    {
        var ids = new TermId[rows.Variables.Length];
        var terms = new Term?[ids.Length];
        for (var column = 0; column < ids.Length; column++)
        {
            ids[column] = rows.Column(column)[row];
            terms[column] = rows.Decode(ids[column]);
        }

        return new Solution(rows.Variables, ids, terms);
    }
}
