using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>What queries run on: a few quads that the samples' patterns meet.</summary>
internal static class FewQuads
{
    private static readonly List<Quad> Quads = RdfReader.ReadQuads(
        """
        PREFIX : <http://e/>
        :a :p :b, 1, 'x'@zh ; :q :c ; a :T . :b :p :a ; :r 1.5 . :c :q :a, 'y'@ar--rtl . :a :p :b ~ :r {| :q <<( :a :p 'z' )>> |} .
        :g { :a :p :b . _:n :q 2.0e3 } :h { :b :p _:n }
        """,
        RdfSyntax.TriG);

    public static QuadStore Store()
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        foreach (var quad in Quads)
        {
            transaction.Add(new QuadIds(
                transaction.Terms.Intern(quad.Subject),
                transaction.Terms.Intern(quad.Predicate),
                transaction.Terms.Intern(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : transaction.Terms.Intern(quad.Graph)));
        }

        transaction.Commit();
        return store;
    }
}
