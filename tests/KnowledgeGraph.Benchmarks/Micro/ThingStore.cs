using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>Things with a price, a weight, and one of some makers: enough for every kind of join.</summary>
internal static class ThingStore
{
    public const string Namespace = "http://benchmark.example/";
    public const int Makers = 32;

    public static QuadStore Create(int things)
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        var terms = transaction.Terms;
        for (var maker = 0; maker < Makers; maker++)
        {
            Add($"maker{maker}", "name", new Literal($"maker {maker}"));
        }

        for (var thing = 0; thing < things; thing++)
        {
            Add($"thing{thing}", "price", new Literal($"{thing % 1000}", Xsd.Integer));
            Add($"thing{thing}", "weight", new Literal($"{thing % 300}.5", Xsd.Decimal));
            Add($"thing{thing}", "maker", Named($"maker{thing % Makers}"));
        }

        transaction.Commit();
        return store;

        void Add(string subject, string predicate, Term value) =>
            transaction.Add(new QuadIds(terms.Intern(Named(subject)), terms.Intern(Named(predicate)), terms.Intern(value), TermId.DefaultGraph));
    }

    public static Iri Named(string name) => new(Namespace + name);
}
