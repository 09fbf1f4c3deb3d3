using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Terms;

public sealed class TermBatchTests
{
    private const string XsdInteger = "http://www.w3.org/2001/XMLSchema#integer";

    private readonly TermDictionary _dictionary = new();

    [Fact]
    public void The_terms_of_a_batch_get_the_ids_that_the_dictionary_gives_them()
    {
        Term[] terms =
        [
            new Iri("http://example.org/a/1"), new Iri("http://example.org/b/1"), new Iri("http://example.org/a/2"), new Iri("http://example.net/a/1"), new Iri("http://example.org/a#1"),
            new Iri("urn:x"), new Iri("x:/"), new Iri("/"), new Iri("http://example.org/甲/乙"), new Literal("甲"), Literal.WithLanguage("甲", "zh"), Literal.WithLanguage("甲", "ZH"),
            new Literal("1", XsdInteger), new Literal("01", XsdInteger), new Literal("1", "http://example.org/own"), new Literal(""),
        ];
        var batch = new TermBatch(_dictionary);
        var pending = terms.Concat(terms.Reverse()).Select(term => (Term: term, Id: Add(batch, term))).ToList();
        batch.Intern();
        foreach (var (term, id) in pending)
        {
            Assert.Equal(_dictionary.Intern(term), batch.Resolve(id));
        }

        Assert.Equal(new Iri("http://example.org/甲/乙"), _dictionary.Decode(batch.Resolve(pending[8].Id)));
    }

    [Fact]
    public void A_value_that_is_its_own_id_needs_no_batch()
    {
        var one = new TermBatch(_dictionary).Literal("1"u8, Encoding.UTF8.GetBytes(XsdInteger));
        Assert.Equal(_dictionary.Intern(new Literal("1", XsdInteger)), one);
    }

    [Fact]
    public void A_batch_begins_anew_and_knows_what_came_before()
    {
        var batch = new TermBatch(_dictionary);
        var first = batch.Iri("http://example.org/1"u8);
        batch.Intern();
        var known = batch.Resolve(first);
        batch.Clear();
        var (other, again) = (batch.Iri("http://example.org/2"u8), batch.Iri("http://example.org/1"u8));
        batch.Intern();
        Assert.Equal(known, batch.Resolve(again));
        Assert.NotEqual(known, batch.Resolve(other));
    }

    [Fact]
    public void Threads_that_bring_the_same_terms_get_the_same_ids()
    {
        const int Terms = 3000;
        var found = new TermId[4][];
        Parallel.For(0, found.Length, thread =>
        {
            var batch = new TermBatch(_dictionary);
            var pending = Enumerable.Range(0, Terms).Select(number => batch.Iri(Encoding.UTF8.GetBytes(Name(number)))).ToArray();
            batch.Intern();
            found[thread] = Array.ConvertAll(pending, batch.Resolve);
        });

        Assert.All(found, ids => Assert.Equal(found[0], ids));
        Assert.Equal(Terms, found[0].Distinct().Count());
        Assert.All(Enumerable.Range(0, Terms), number => Assert.Equal(new Iri(Name(number)), _dictionary.Decode(found[0][number])));
    }

    private static string Name(int number) => "http://example.org/thing/" + number.ToString(CultureInfo.InvariantCulture);

    private static TermId Add(TermBatch batch, Term term) => term switch
    {
        Iri iri => batch.Iri(Encoding.UTF8.GetBytes(iri.Value)),
        Literal { Language: { } language } literal => batch.Literal(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(language), literal.Direction),
        Literal literal => batch.Literal(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype)),
        _ => throw new ArgumentException("no term of a batch", nameof(term)),
    };
}
