using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Reasoning;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Reasoning;

public sealed class MaterializationTests
{
    private static readonly Iri Inferred = new("urn:x:inferred");

    private const string Schema = """
        @prefix : <urn:x:> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        :Hospital rdfs:subClassOf :Institution . :Institution rdfs:subClassOf :Thing .
        :heads rdfs:subPropertyOf :worksAt ; rdfs:domain :Person ; rdfs:range :Institution .
        :worksAt owl:inverseOf :employs .
        :near a owl:SymmetricProperty . :partOf a owl:TransitiveProperty .
        :Clinic owl:equivalentClass :Hospital .

        """;

    [Theory]
    [InlineData(":a a :Hospital .", ":a a :Institution , :Thing , :Clinic .")]
    [InlineData(":p :heads :h .", ":p :worksAt :h ; a :Person . :h :employs :p ; a :Institution , :Thing .")]
    [InlineData(":p :heads \"h\" .", ":p :worksAt \"h\" ; a :Person .")]
    [InlineData(":a :near :b .", ":b :near :a .")]
    [InlineData(":a :partOf :b . :b :partOf :c . :c :partOf :d .", ":a :partOf :c , :d . :b :partOf :d .")]
    [InlineData(":a a :Hospital , :Thing .", ":a a :Institution , :Clinic .")]
    public void The_graph_of_inferences_holds_what_follows_and_nothing_that_was_said(string data, string expected)
    {
        using var store = QuadStore.InMemory();
        Load(store, Schema + data);
        var count = Materialization.Run(store, Inferred, TestContext.Current.CancellationToken);
        var wanted = RdfReader.ReadQuads("@prefix : <urn:x:> . " + expected, RdfSyntax.Turtle).Select(quad => quad.ToString()).ToHashSet();

        // The schema has consequences of its own, which concern none of the data's nodes.
        var found = InferredTriples(store).Where(quad => quad.Subject is Iri { Value: ['u', 'r', 'n', ':', 'x', ':', _] }).Select(quad => quad.ToString()).ToHashSet();
        Assert.Equal(wanted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(count, Materialization.Run(store, Inferred, TestContext.Current.CancellationToken));
    }

    private static void Load(QuadStore store, string turtle)
    {
        using var transaction = store.Begin();
        foreach (var quad in RdfReader.ReadQuads(turtle, RdfSyntax.Turtle))
        {
            var terms = transaction.Terms;
            transaction.Add(new QuadIds(terms.Intern(quad.Subject), terms.Intern(quad.Predicate), terms.Intern(quad.Object), TermId.DefaultGraph));
        }

        transaction.Commit();
    }

    private static List<Quad> InferredTriples(QuadStore store)
    {
        var snapshot = store.Current;
        var triples = new List<Quad>();
        var graph = snapshot.Terms.Find(Inferred);
        TripleScan.Each(snapshot, new QuadPattern(TermId.None, TermId.None, TermId.None, graph), (subject, predicate, @object) =>
            triples.Add(new Quad(snapshot.Terms.Decode(subject), (Iri)snapshot.Terms.Decode(predicate), snapshot.Terms.Decode(@object))));
        return triples;
    }
}
