using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Tests.Terms;

public sealed class TermDictionaryTests
{
    private readonly TermDictionary _terms = new();

    public static TheoryData<Term> EveryKind => new((Term[])[
        new Iri("http://example.org/a#b"),
        new Iri("urn:x"),
        new Iri(""),
        new Iri("http://example.org/永康/报告"),
        new BlankNode("x"),
        new BlankNode("b7"),
        new BlankNode("b07"),
        new Literal(""),
        new Literal("政府工作报告"),
        new Literal("1", "http://example.org/type"),
        new Literal("01", Xsd.Integer),
        new Literal("1", Xsd.Integer),
        Literal.WithLanguage("chat", "fr"),
        Literal.WithLanguage("chat", "en", BaseDirection.LeftToRight),
        new TripleTerm(new Iri("a:s"), new Iri("a:p"), new TripleTerm(new BlankNode("q"), new Iri("a:p"), new Literal("5", Xsd.Integer)))]);

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_term_comes_back_as_it_was(Term term)
    {
        Assert.Equal(TermId.None, _terms.Find(new Iri("never:seen")));

        var id = _terms.Intern(term);

        Assert.Equal(term, _terms.Decode(id));
        Assert.Equal(id, _terms.Intern(term));
        Assert.Equal(id, _terms.Find(term));
    }

    [Fact]
    public void Different_terms_have_different_ids()
    {
        Term[] terms =
        [
            new Iri("a"), new BlankNode("a"), new Literal("a"), new Literal("a", "a"), Literal.WithLanguage("a", "en"), Literal.WithLanguage("a", "de"),
            Literal.WithLanguage("a", "en", BaseDirection.RightToLeft), new Literal("1", Xsd.Integer), new Literal("1", Xsd.Decimal), new Literal("1.0", Xsd.Decimal),
        ];

        Assert.Equal(terms.Length, terms.Select(_terms.Intern).Distinct().Count());
    }

    [Fact]
    public void Language_tags_are_compared_without_case_and_keep_their_first_spelling()
    {
        var id = _terms.Intern(Literal.WithLanguage("x", "zh-CN"));

        Assert.Equal(id, _terms.Intern(Literal.WithLanguage("x", "ZH-cn")));
        Assert.Equal("zh-CN", ((Literal)_terms.Decode(id)).Language);
    }

    [Fact]
    public void Fresh_blank_nodes_are_new_and_can_be_found_by_their_label()
    {
        var named = _terms.Intern(new BlankNode("b3"));
        var fresh = Enumerable.Range(0, 10).Select(_ => _terms.FreshBlankNode()).ToList();

        Assert.Equal(10, fresh.Append(named).Distinct().Count() - 1);
        Assert.All(fresh, id => Assert.Equal(id, _terms.Find(_terms.Decode(id))));
    }

    [Fact]
    public void A_view_shows_the_text_in_two_pieces_and_the_datatype()
    {
        Span<byte> scratch = stackalloc byte[TermView.ScratchSize];
        var iri = _terms.View(_terms.Intern(new Iri("http://example.org/a")), scratch);
        Assert.Equal("http://example.org/|a", $"{Encoding.UTF8.GetString(iri.Prefix)}|{Encoding.UTF8.GetString(iri.Suffix)}");

        var literal = _terms.View(_terms.Intern(new Literal("5", "http://example.org/type")), scratch);
        Assert.Equal("http://example.org/|type", $"{Encoding.UTF8.GetString(literal.DatatypePrefix)}|{Encoding.UTF8.GetString(literal.DatatypeSuffix)}");

        var number = _terms.View(_terms.Intern(new Literal("5", Xsd.Integer)), scratch);
        Assert.Equal(_terms.Find(new Iri(Xsd.Integer)), number.DatatypeId);
        Assert.Equal("5", Encoding.UTF8.GetString(number.Suffix));
    }

    [Fact]
    public void Many_terms_from_several_threads_keep_one_id_each()
    {
        var ids = new TermId[4][];
        Parallel.For(0, ids.Length, worker => ids[worker] = [.. Enumerable.Range(0, 20_000).Select(n => _terms.Intern(new Iri($"http://example.org/{n % 97}/{n}")))]);

        Assert.All(ids, each => Assert.Equal(ids[0], each));
        Assert.Equal(20_000, ids[0].Distinct().Count());
        Assert.Equal("http://example.org/17/17", ((Iri)_terms.Decode(ids[0][17])).Value);
    }

    [Fact]
    public void A_text_larger_than_a_chunk_is_kept_in_one_piece()
    {
        var text = new string('文', 400_000);

        var id = _terms.Intern(new Literal(text));

        Assert.Equal(text, ((Literal)_terms.Decode(id)).LexicalForm);
        Assert.Equal(new Literal("after"), _terms.Decode(_terms.Intern(new Literal("after"))));
    }
}
