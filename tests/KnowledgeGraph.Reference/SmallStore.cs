using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Reference;

/// <summary>Stores of a few quads whose blank nodes keep their labels.</summary>
internal static class SmallStore
{
    public static QuadStore Of(IEnumerable<Quad> quads)
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        var terms = transaction.Terms;
        foreach (var quad in quads)
        {
            transaction.Add(new QuadIds(
                terms.Intern(quad.Subject),
                terms.Intern(quad.Predicate),
                terms.Intern(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : terms.Intern(quad.Graph)));
        }

        transaction.Commit();
        return store;
    }

    public static List<Quad> Quads(QuadStore store)
    {
        var quads = new List<Quad>();
        var terms = store.Terms;
        var cursor = store.Current.Scan(QuadPattern.Any, QuadOrder.Spog);
        TermId[] s = new TermId[64], p = new TermId[64], o = new TermId[64], g = new TermId[64];
        for (var count = cursor.Read(s, p, o, g); count > 0; count = cursor.Read(s, p, o, g))
        {
            for (var row = 0; row < count; row++)
            {
                var graph = g[row] == TermId.DefaultGraph ? null : terms.Decode(g[row]);
                quads.Add(new Quad(terms.Decode(s[row]), (Iri)terms.Decode(p[row]), terms.Decode(o[row]), graph));
            }
        }

        return quads;
    }
}
