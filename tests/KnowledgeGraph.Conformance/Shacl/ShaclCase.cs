using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Conformance.Shacl;

/// <summary>
/// A case of the SHACL suite: the report of a validation, or that validation fails. The data are the default graph, the shapes a graph of their own.
/// </summary>
internal static class ShaclCase
{
    private const string Sht = "http://www.w3.org/ns/shacl-test#";
    private const string Sh = "http://www.w3.org/ns/shacl#";

    public static bool IsOne(ManifestEntry entry) => entry.Type == Sht + "Validate";

    public static void Run(ManifestEntry entry)
    {
        var data = Read(((Iri)entry.Graph.Object(entry.Action!, Sht + "dataGraph")!).Value);
        var shapesAddress = ((Iri)entry.Graph.Object(entry.Action!, Sht + "shapesGraph")!).Value;
        var shapes = data.Address == shapesAddress ? data.Quads : Read(shapesAddress).Quads;
        using var store = QuadStore.InMemory();
        var options = new ShaclOptions { ShapesGraph = new Iri(shapesAddress) };
        Load(store, data.Quads, graph: null);
        Load(store, shapes, options.ShapesGraph);
        if (entry.Result is Iri { Value: Sht + "Failure" })
        {
            Assert.Throws<ShapesGraphException>(() => ShaclValidator.Validate(store.Current, TermId.DefaultGraph, ShapesGraph.Read(shapes), options));
            return;
        }

        var report = ShaclValidator.Validate(store.Current, TermId.DefaultGraph, ShapesGraph.Read(shapes), options);
        var expected = ExpectedReport(entry);
        var messagesCount = expected.Exists(quad => quad.Predicate.Value == Sh + "resultMessage");
        var actual = report.ToQuads().Where(quad => messagesCount || quad.Predicate.Value != Sh + "resultMessage").ToList();
        Assert.True(
            GraphIsomorphism.AreIsomorphic(expected, actual),
            $"expected\n{string.Join('\n', expected)}\nreported\n{string.Join('\n', actual)}");
    }

    private static void Load(QuadStore store, List<Quad> quads, Iri? graph)
    {
        using var transaction = store.Begin();
        foreach (var quad in quads)
        {
            transaction.Add(new QuadIds(
                transaction.Terms.Intern(quad.Subject),
                transaction.Terms.Intern(quad.Predicate),
                transaction.Terms.Intern(quad.Object),
                graph is null ? TermId.DefaultGraph : transaction.Terms.Intern(graph)));
        }

        transaction.Commit();
    }

    /// <summary>The report's triples, those of its results and of their paths.</summary>
    private static List<Quad> ExpectedReport(ManifestEntry entry)
    {
        var report = new List<Quad>();
        Add(entry.Result!);
        return report;

        void Add(Term node)
        {
            foreach (var quad in entry.Graph.Quads.Where(quad => quad.Subject.Equals(node)))
            {
                report.Add(quad);
                var isPart = quad.Predicate.Value is Sh + "result" or Sh + "resultPath" or RdfVocabulary.First or RdfVocabulary.Rest
                    || quad.Predicate.Value.EndsWith("Path", StringComparison.Ordinal);
                if (isPart && quad.Object is BlankNode)
                {
                    Add(quad.Object);
                }
            }
        }
    }

    private static (string Address, List<Quad> Quads) Read(string address)
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(address));
        return (address, RdfReader.ReadQuads(stream, RdfSyntax.Turtle, address));
    }
}
