using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>A small store and questions to it; answers as sorted lines of short names, so that tests can be read.</summary>
internal sealed class SparqlCase
{
    public const string Prologue = "PREFIX : <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

    public SparqlEngine Engine { get; } = new();

    public QuadStore Store { get; } = QuadStore.InMemory();

    public static SparqlCase Of(string trig)
    {
        var test = new SparqlCase();
        using var transaction = test.Store.Begin();
        foreach (var quad in RdfReader.ReadQuads($"@prefix : <http://e/> .\n{trig}", RdfSyntax.TriG))
        {
            var terms = transaction.Terms;
            transaction.Add(new QuadIds(
                terms.Intern(quad.Subject),
                terms.Intern(quad.Predicate),
                terms.Intern(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : terms.Intern(quad.Graph)));
        }

        transaction.Commit();
        return test;
    }

    /// <summary>Rows in the query's order.</summary>
    public string[] Ordered(string query, QueryOptions? options = null, PlannerSwitches? switches = null)
    {
        using var result = (SelectResult)Engine.Prepare(Prologue + query)
            .Execute(Store.Current, options ?? QueryOptions.Default, switches ?? PlannerSwitches.All, TestContext.Current.CancellationToken);
        return Texts(result);
    }

    public static string[] Texts(SelectResult result) => [.. SolutionTable.Of(result.Rows).Rows.Select(row => string.Join(' ', row.Select(Short)))];

    /// <summary>Rows sorted by their text.</summary>
    public string[] Rows(string query, QueryOptions? options = null, PlannerSwitches? switches = null)
    {
        var rows = Ordered(query, options, switches);
        Array.Sort(rows, StringComparer.Ordinal);
        return rows;
    }

    public bool Ask(string query)
    {
        using var result = (AskResult)Engine.Prepare(Prologue + query).Execute(Store.Current);
        return result.Value;
    }

    public string[] Graph(string query)
    {
        using var result = (GraphResult)Engine.Prepare(Prologue + query).Execute(Store.Current);
        return Lines(result.Quads);
    }

    public UpdateResult Update(string update) => Engine.PrepareUpdate(Prologue + update).Execute(Store);

    public string Explain(string query) => Engine.Prepare(Prologue + query).Explain(Store.Current).ToText();

    /// <summary>The whole store.</summary>
    public string[] Quads()
    {
        using var result = (SelectResult)Engine.Prepare("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").Execute(Store.Current);
        var rows = SolutionTable.Of(result.Rows).Rows.Select(row => string.Join(' ', row.Where(cell => cell is not null).Select(Short))).ToArray();
        Array.Sort(rows, StringComparer.Ordinal);
        return rows;
    }

    private static string[] Lines(IEnumerable<Quad> quads)
    {
        string[] lines = [.. quads.Select(quad => $"{Short(quad.Subject)} {Short(quad.Predicate)} {Short(quad.Object)}")];
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }

    private static string Short(Term? term) => term switch
    {
        null => "-",
        Iri iri => iri.Value.Replace("http://e/", ":", StringComparison.Ordinal),
        BlankNode => "_",
        Literal literal => literal.Language is { } language ? $"{literal.LexicalForm}@{language}" : literal.LexicalForm,
        TripleTerm triple => $"<<{Short(triple.Subject)} {Short(triple.Predicate)} {Short(triple.Object)}>>",
        _ => term.ToString()!,
    };
}
