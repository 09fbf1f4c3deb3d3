using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>Documents of the suites, as quads and in stores.</summary>
internal static class TestDocuments
{
    private static int _documents;

    /// <summary>The document's quads; its blank nodes are like no other document's.</summary>
    public static List<Quad> Read(string address, Term? graph = null)
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(address));
        var scope = $"d{Interlocked.Increment(ref _documents)}x";
        return
        [
            .. RdfReader.ReadQuads(stream, RdfSyntaxes.OfFileName(address) ?? RdfSyntax.Turtle, address)
                .Select(quad => new Quad(Scoped(quad.Subject, scope), quad.Predicate, Scoped(quad.Object, scope), quad.Graph is null ? graph : Scoped(quad.Graph, scope)))
        ];
    }

    public static QuadStore Store(IEnumerable<Quad> quads)
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        Add(quads, transaction);
        transaction.Commit();
        return store;
    }

    public static void Add(IEnumerable<Quad> quads, Transaction transaction)
    {
        var terms = transaction.Terms;
        foreach (var quad in quads)
        {
            transaction.Add(new QuadIds(
                terms.Intern(quad.Subject),
                terms.Intern(quad.Predicate),
                terms.Intern(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : terms.Intern(quad.Graph)));
        }
    }

    /// <summary>All quads of a snapshot.</summary>
    public static List<Quad> Quads(Snapshot snapshot)
    {
        var quads = new List<Quad>();
        var cursor = snapshot.Scan(QuadPattern.Any, QuadOrder.Spog);
        TermId[] s = new TermId[256], p = new TermId[256], o = new TermId[256], g = new TermId[256];
        for (var count = cursor.Read(s, p, o, g); count > 0; count = cursor.Read(s, p, o, g))
        {
            for (var row = 0; row < count; row++)
            {
                var terms = snapshot.Terms;
                quads.Add(new Quad(
                    terms.Decode(s[row]),
                    (Iri)terms.Decode(p[row]),
                    terms.Decode(o[row]),
                    g[row] == TermId.DefaultGraph ? null : terms.Decode(g[row])));
            }
        }

        return quads;
    }

    private static Term Scoped(Term term, string scope) => term switch
    {
        BlankNode node => new BlankNode(scope + node.Label),
        TripleTerm triple => new TripleTerm(Scoped(triple.Subject, scope), triple.Predicate, Scoped(triple.Object, scope)),
        _ => term,
    };
}
