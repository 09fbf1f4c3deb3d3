using System.Security.Cryptography;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

public sealed class RdfCanonicalizationTests
{
    // The worked examples of RDFC-1.0, appendices A.1 and A.2.
    [Fact]
    public void Nodes_with_different_first_degree_hashes_are_labelled_in_the_order_of_the_hashes()
    {
        var quads = Read("<:p> <:q> _:e0 . <:p> <:r> _:e1 . _:e0 <:s> <:u> . _:e1 <:t> <:u> .");
        Assert.Equal(
            """
            <http://example.com/#p> <http://example.com/#q> _:c14n0 .
            <http://example.com/#p> <http://example.com/#r> _:c14n1 .
            _:c14n0 <http://example.com/#s> <http://example.com/#u> .
            _:c14n1 <http://example.com/#t> <http://example.com/#u> .

            """,
            RdfCanonicalization.Canonicalize(quads).NQuads);
    }

    [Fact]
    public void Nodes_with_the_same_first_degree_hash_are_told_apart_by_their_surroundings()
    {
        var quads = Read("<:p> <:q> _:e0, _:e1 . _:e0 <:p> _:e2 . _:e1 <:p> _:e3 . _:e2 <:r> _:e3 .");
        Assert.Equal(
            """
            <http://example.com/#p> <http://example.com/#q> _:c14n2 .
            <http://example.com/#p> <http://example.com/#q> _:c14n3 .
            _:c14n0 <http://example.com/#r> _:c14n1 .
            _:c14n2 <http://example.com/#p> _:c14n1 .
            _:c14n3 <http://example.com/#p> _:c14n0 .

            """,
            RdfCanonicalization.Canonicalize(quads).NQuads);
    }

    [Theory]
    [InlineData("_:a <:p> _:b . _:b <:p> _:c . _:c <:p> _:a . _:g { _:a <:q> _:g }")]
    [InlineData("_:a <:p> _:b, _:c, _:d . _:b <:p> _:c . _:d <:p> 'x' .")]
    [InlineData("[] <:p> [] . [] <:p> [] .")]
    public void Renaming_nodes_changes_nothing(string trig)
    {
        var quads = Read(trig);
        var renamed = Read(trig.Replace("_:a", "_:zz", StringComparison.Ordinal).Replace("_:b", "_:a", StringComparison.Ordinal));
        renamed.Reverse();
        foreach (var hash in new[] { HashAlgorithmName.SHA256, HashAlgorithmName.SHA384 })
        {
            var options = new CanonicalizationOptions { Hash = hash };
            var canonical = RdfCanonicalization.Canonicalize(quads, options);
            Assert.Equal(canonical.NQuads, RdfCanonicalization.Canonicalize(renamed, options).NQuads);
            Assert.True(GraphIsomorphism.AreIsomorphic(quads, canonical.Quads));
        }
    }

    [Fact]
    public void A_graph_made_to_exhaust_is_given_up()
    {
        var nodes = Enumerable.Range(0, 10).ToList();
        var trig = string.Concat(nodes.SelectMany(a => nodes.Where(b => b != a).Select(b => $"_:n{a} <:p> _:n{b} .\n")));
        Assert.Throws<CanonicalizationException>(() => RdfCanonicalization.Canonicalize(Read(trig)));
    }

    [Fact]
    public void Blank_nodes_in_triple_terms_are_refused() =>
        Assert.Throws<CanonicalizationException>(() => RdfCanonicalization.Canonicalize(Read("<:s> <:p> <<( _:a <:p> 1 )>> .")));

    private static List<KnowledgeGraph.Rdf.Terms.Quad> Read(string trig) =>
        RdfReader.ReadQuads(trig.Replace("<:", "<#", StringComparison.Ordinal), RdfSyntax.TriG, "http://example.com/");
}
