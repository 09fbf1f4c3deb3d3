using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Tests.Properties;

public sealed class RoundTripProperties
{
    private static readonly RdfWriterOptions Prefixed = new()
    {
        Prefixes = new Dictionary<string, string> { ["ex"] = "http://example/", ["ns"] = "http://example/ns#", ["永"] = "http://example/永/" },
    };

    [Theory]
    [InlineData(RdfSyntax.NTriples)]
    [InlineData(RdfSyntax.NQuads)]
    [InlineData(RdfSyntax.Turtle)]
    [InlineData(RdfSyntax.TriG)]
    [InlineData(RdfSyntax.RdfXml)]
    [InlineData(RdfSyntax.JsonLd)]
    public void What_is_written_reads_back_as_the_same_dataset(RdfSyntax syntax) =>
        ForSeeds(seed =>
        {
            var quads = Dataset(seed, syntax);
            foreach (var options in new[] { Prefixed, Prefixed with { Streaming = true }, RdfWriterOptions.Default })
            {
                var text = RdfWriter.ToText(syntax, quads, options);
                Assert.True(GraphIsomorphism.AreIsomorphic(quads, RdfReader.ReadQuads(text, syntax)), $"seed {seed}:\n{text}");
            }
        });

    [Theory]
    [InlineData(RdfSyntax.Turtle)]
    [InlineData(RdfSyntax.TriG)]
    [InlineData(RdfSyntax.RdfXml)]
    [InlineData(RdfSyntax.JsonLd)]
    public void The_order_of_statements_does_not_show_in_what_is_written(RdfSyntax syntax) =>
        ForSeeds(seed =>
        {
            var quads = Dataset(seed, syntax);
            var text = RdfWriter.ToText(syntax, quads, Prefixed);
            quads.Reverse();
            Assert.Equal(text, RdfWriter.ToText(syntax, quads, Prefixed));
        });

    [Fact]
    public void Canonical_form_does_not_depend_on_labels_or_order() =>
        ForSeeds(seed =>
        {
            var quads = new RandomQuads(seed) { WithTripleTerms = false }.Make();
            var renamed = quads.ConvertAll(q => new Quad(Rename(q.Subject), q.Predicate, Rename(q.Object), q.Graph is null ? null : Rename(q.Graph)));
            renamed.Reverse();
            Assert.Equal(RdfCanonicalization.Canonicalize(quads).NQuads, RdfCanonicalization.Canonicalize(renamed).NQuads);
        });

    private static void ForSeeds(Action<int> test) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), test).QuickCheckThrowOnFailure();

    private static List<Quad> Dataset(int seed, RdfSyntax syntax) => new RandomQuads(seed)
    {
        WithGraphs = syntax.HasGraphs(),
        WithTripleTerms = syntax != RdfSyntax.JsonLd,
        ForXml = syntax == RdfSyntax.RdfXml,
    }.Make();

    private static Term Rename(Term term) => term is BlankNode node ? new BlankNode("r" + new string([.. node.Label.Reverse()]) + "x") : term;
}
