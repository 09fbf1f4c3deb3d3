using KnowledgeGraph.Fuzzing.Documents;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>
/// A reader of RDF: refuses with a position, reads a document in pieces as it reads it at once, and what it accepts can be written and read again.
/// </summary>
internal sealed class ReaderTarget(RdfSyntax syntax, string extension, string[] samples) : FuzzTarget(extension)
{
    private const string Base = "http://example/base";
    private const int FewQuads = 60;

    public override IEnumerable<string> Samples => samples;

    public override void Try(byte[] document, Random random)
    {
        var (quads, error) = Read(new MemoryStream(document));
        var (again, errorAgain) = Read(new ChunkedStream(document, random));
        Assert.True(error is null == errorAgain is null, $"at once: {error?.Message ?? "read"}; in pieces: {errorAgain?.Message ?? "read"}");
        Assert.Equal(quads, again);
        if (error is not null)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
            Assert.False(string.IsNullOrWhiteSpace(error.Problem), "an error without a problem");
            return;
        }

        var lines = RdfReader.ReadQuads(RdfWriter.ToText(RdfSyntax.NQuads, quads), RdfSyntax.NQuads);
        Assert.Equal(quads.Count, lines.Count);
        if (quads.Count < FewQuads)
        {
            var pretty = RdfWriter.ToText(RdfSyntax.TriG, quads);
            Assert.True(GraphIsomorphism.AreIsomorphic(quads, RdfReader.ReadQuads(pretty, RdfSyntax.TriG)), "not the same as TriG:\n" + pretty);
        }
    }

    private (List<Quad> Quads, RdfSyntaxException? Error) Read(Stream document)
    {
        try
        {
            return (RdfReader.ReadQuads(document, syntax, Base), null);
        }
        catch (RdfSyntaxException error)
        {
            return ([], error);
        }
    }
}
