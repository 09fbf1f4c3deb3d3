using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>Runs an update of the suites and compares the dataset after it.</summary>
internal static class UpdateCase
{
    private const string Update = "http://www.w3.org/2009/sparql/tests/test-update#";
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";

    public static bool IsOne(ManifestEntry entry) => entry.Type == Manifest.Namespace + "UpdateEvaluationTest";

    public static void Run(ManifestEntry entry)
    {
        var request = (Iri)entry.Graph.Object(entry.Action!, Update + "request")!;
        using var store = TestDocuments.Store(Dataset(entry.Graph, entry.Action!));
        new SparqlEngine().PrepareUpdate(File.ReadAllText(SuiteFiles.PathOf(request.Value)), request.Value).Execute(store);
        var expected = Dataset(entry.Graph, entry.Result!);
        var actual = TestDocuments.Quads(store.Current);
        Assert.True(GraphIsomorphism.AreIsomorphic(expected, actual), $"expected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', actual)}");
    }

    private static List<Quad> Dataset(ManifestGraph graph, Term node)
    {
        var quads = new List<Quad>();
        foreach (var document in graph.Objects(node, Update + "data").Cast<Iri>())
        {
            quads.AddRange(TestDocuments.Read(document.Value));
        }

        foreach (var named in graph.Objects(node, Update + "graphData"))
        {
            var document = named as Iri ?? (Iri)graph.Object(named, Update + "graph")!;
            var name = named is Iri ? document : new Iri(graph.Text(named, Label)!);
            quads.AddRange(TestDocuments.Read(document.Value, name));
        }

        return quads;
    }
}
