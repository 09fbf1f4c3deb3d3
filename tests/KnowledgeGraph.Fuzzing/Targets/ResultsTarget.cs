using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>A reader of query results: what it accepts can be written and read again.</summary>
internal sealed class ResultsTarget(ResultsSyntax syntax, string extension) : FuzzTarget(extension)
{
    private static readonly SolutionTable Table = new(
        ["a", "b"],
        [
            [new Iri("http://e/a"), Literal.WithLanguage("x\n\"y\"", "ar", BaseDirection.RightToLeft)],
            [null, new TripleTerm(new BlankNode("b"), new Iri("http://e/p"), new Literal("1", Xsd.Integer))],
            [new Literal("永, \t\\康"), new Literal("2.50", Xsd.Decimal)],
        ]);

    public override IEnumerable<string> Samples => [Encoding.UTF8.GetString(Written(Table, syntax))];

    public override void Try(byte[] document, Random random)
    {
        SparqlResult result;
        try
        {
            result = ResultsReader.Read(document, syntax);
        }
        catch (ResultsSyntaxException refusal)
        {
            Assert.False(string.IsNullOrWhiteSpace(refusal.Message), "an error without a message");
            return;
        }

        if (result is SolutionTable table)
        {
            var again = Assert.IsType<SolutionTable>(ResultsReader.Read(Written(table, ResultsSyntax.Json), ResultsSyntax.Json));
            Assert.Equal(table.Rows.Length, again.Rows.Length);
        }
    }

    private static byte[] Written(SolutionTable table, ResultsSyntax syntax)
    {
        var document = new MemoryStream();
        using var rows = new TableRows(table);
        ResultsWriter.WriteAsync(rows, syntax, document).GetAwaiter().GetResult();
        return document.ToArray();
    }
}
