using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Search.Tests;

/// <summary>A store with an index, filled by short statements about things that are known by their local name.</summary>
internal sealed class SmallStore : IDisposable
{
    public const string Kg = "https://w3id.org/report-kg/ontology#";
    public const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    public const string Text = Kg + "text";
    private const string Things = "http://example.org/";

    public SmallStore() => Index = TextIndex.Open(Store);

    public QuadStore Store { get; } = QuadStore.InMemory();

    public TextIndex Index { get; }

    public SmallStore Add(string thing, string predicate, Term value, string? graph = null)
    {
        using var transaction = Store.Begin();
        transaction.Add(Quad(transaction.Terms, thing, predicate, value, graph));
        transaction.Commit();
        return this;
    }

    public SmallStore Named(string thing, string name, string type = "Thing")
    {
        using var transaction = Store.Begin();
        transaction.Add(Quad(transaction.Terms, thing, Label, new Literal(name), null));
        transaction.Add(Quad(transaction.Terms, thing, RdfVocabulary.Type, new Iri(Kg + type), null));
        transaction.Commit();
        return this;
    }

    public SmallStore Says(string thing, string text, string type = "Sentence")
    {
        using var transaction = Store.Begin();
        transaction.Add(Quad(transaction.Terms, thing, Text, new Literal(text), "report"));
        transaction.Add(Quad(transaction.Terms, thing, RdfVocabulary.Type, new Iri(Kg + type), "report"));
        transaction.Commit();
        return this;
    }

    public void Remove(string thing, string predicate, Term value)
    {
        using var transaction = Store.Begin();
        transaction.Remove(Quad(transaction.Terms, thing, predicate, value, null));
        transaction.Commit();
    }

    public SearchResult Search(string query) => Search(new SearchRequest(query));

    public SearchResult Search(SearchRequest request) => Index.Search(Store.Current, request, TestContext.Current.CancellationToken);

    public string[] Found(string query) => [.. Search(query).Hits.Select(hit => Name(hit.Subject))];

    public string[] Suggested(string typed) =>
        [.. Index.Suggest(Store.Current, typed, 10, TestContext.Current.CancellationToken).Select(suggestion => Name(suggestion.Subject))];

    public TermId Id(Term term) => Store.Terms.Find(term);

    public void Dispose()
    {
        Index.Dispose();
        Store.Dispose();
    }

    private string Name(TermId id) => ((Iri)Store.Terms.Decode(id)).Value[Things.Length..];

    private static QuadIds Quad(TermDictionary terms, string thing, string predicate, Term value, string? graph) => new(
        terms.Intern(new Iri(Things + thing)),
        terms.Intern(new Iri(predicate)),
        terms.Intern(value),
        graph is null ? TermId.DefaultGraph : terms.Intern(new Iri(Things + graph)));
}
