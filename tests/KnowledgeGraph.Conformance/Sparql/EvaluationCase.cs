using System.Collections.Immutable;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>Runs a query of the suites and compares what it gives, written and read again in the syntax of the expected result.</summary>
internal static class EvaluationCase
{
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    private const string Query = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    public static bool IsOne(ManifestEntry entry) => entry.Type is Manifest.Namespace + "QueryEvaluationTest" or Manifest.Namespace + "CSVResultFormatTest";

    public static async Task Run(ManifestEntry entry)
    {
        var action = entry.Action!;
        var graph = entry.Graph;
        var queryAddress = action as Iri ?? (Iri)graph.Object(action, Query + "query")!;
        var data = new List<Quad>();
        foreach (var document in graph.Objects(action, Query + "data").Cast<Iri>())
        {
            data.AddRange(TestDocuments.Read(document.Value));
        }

        foreach (var named in graph.Objects(action, Query + "graphData"))
        {
            var document = named as Iri ?? (Iri)graph.Object(named, Query + "graph")!;
            data.AddRange(TestDocuments.Read(document.Value, named is Iri ? document : new Iri(graph.Text(named, Label)!)));
        }

        var query = new SparqlEngine().Prepare(await File.ReadAllTextAsync(SuiteFiles.PathOf(queryAddress.Value)), queryAddress.Value);
        foreach (var document in query.Algebra.Dataset is { } dataset && data.Count == 0 ? dataset.Default.Concat(dataset.Named).Distinct() : [])
        {
            // The first suite has queries fetch their graphs by FROM; here those are loaded before.
            data.AddRange(TestDocuments.Read(document.Value, document));
        }

        using var store = TestDocuments.Store(data);
        using var services = new SuiteServices(graph.Objects(action, Query + "serviceData").ToDictionary(
            service => graph.Text(service, Query + "endpoint")!,
            service => graph.Objects(service, Query + "data").Cast<Iri>().SelectMany(document => TestDocuments.Read(document.Value))));
        using var result = query.Execute(store.Current, new QueryOptions { Services = services });
        await Compare(entry, result);
    }

    private static async Task Compare(ManifestEntry entry, QueryResult result)
    {
        var address = entry.ResultAddress;
        if (ResultsSyntaxes.OfFileName(address) is { } syntax)
        {
            var expected = ResultsReader.Read(await File.ReadAllBytesAsync(SuiteFiles.PathOf(address)), syntax);
            ExpectedSolutions.Matches(expected, await Written(result, syntax), lexicalOnly: syntax == ResultsSyntax.Csv);
            return;
        }

        var quads = TestDocuments.Read(address);
        if (!ExpectedSolutions.IsResultSet(quads))
        {
            var built = ((GraphResult)result).Quads.ToList();
            Assert.True(GraphIsomorphism.AreIsomorphic(quads, built), $"expected\n{string.Join('\n', quads)}\nfound\n{string.Join('\n', built)}");
            return;
        }

        if (quads.Find(quad => quad.Predicate.Value == ExpectedSolutions.Answer).Object is Literal answer)
        {
            Assert.Equal(answer.LexicalForm is "true" or "1", ((AskResult)result).Value);
            return;
        }

        var (table, isOrdered) = ExpectedSolutions.OfResultSet(address);
        var actual = (SolutionTable)await Written(result, ResultsSyntax.Json);
        ExpectedSolutions.Matches(table, actual);
        if (isOrdered)
        {
            Assert.Equal(table.Rows.Select(WithoutLabels), actual.Rows.Select(WithoutLabels));
        }
    }

    /// <summary>Which blank node is which has been compared before; here only the order counts.</summary>
    private static List<Term?> WithoutLabels(ImmutableArray<Term?> row) => [.. row.Select(term => term is BlankNode ? new BlankNode("any") : term)];

    private static async Task<SparqlResult> Written(QueryResult result, ResultsSyntax syntax)
    {
        var output = new MemoryStream();
        if (result is SelectResult select)
        {
            await ResultsWriter.WriteAsync(select.Rows, syntax, output);
        }
        else
        {
            await ResultsWriter.WriteAsync(((AskResult)result).Value, syntax, output);
        }

        return ResultsReader.Read(output.ToArray(), syntax);
    }
}
