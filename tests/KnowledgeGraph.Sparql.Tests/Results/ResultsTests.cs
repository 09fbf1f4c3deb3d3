using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql.Tests.Results;

public sealed class ResultsTests
{
    private static readonly SolutionTable Table = new(
        ["s", "值"],
        [
            [new Iri("http://e/a&b"), new Literal("a \"quoted\"\\ <tag> & more\r\nline\tend\u0001", Xsd.String)],
            [new BlankNode("b0"), null],
            [null, new Literal("5", Xsd.Integer)],
            [new Literal("-1.5e3", Xsd.Double), Literal.WithLanguage("北京", "zh-Hans")],
            [Literal.WithLanguage("قطة", "ar", BaseDirection.RightToLeft), new Literal("x", "http://e/type")],
            [
                new TripleTerm(new Iri("http://e/s"), new Iri("http://e/p"), new TripleTerm(new BlankNode("b0"), new Iri("http://e/p"), new Literal("o, \"p\""))),
                new Literal(""),
            ],
        ]);

    [Theory]
    [InlineData(ResultsSyntax.Json)]
    [InlineData(ResultsSyntax.Tsv)]
    public async Task What_is_written_is_read_again(ResultsSyntax syntax) => AssertEqual(Table, await RoundTrip(Table, syntax));

    [Fact]
    public async Task Xml_keeps_all_but_the_characters_that_xml_cannot_have()
    {
        var expected = Table with { Rows = Table.Rows.SetItem(0, [Table.Rows[0][0], new Literal("a \"quoted\"\\ <tag> & more\r\nline\tend\uFFFD")]) };
        AssertEqual(expected, await RoundTrip(Table, ResultsSyntax.Xml));
    }

    [Fact]
    public async Task Csv_shows_values_and_quotes_what_would_break_a_row() =>
        Assert.Equal(
            "s,值\r\n"
            + "http://e/a&b,\"a \"\"quoted\"\"\\ <tag> & more\r\nline\tend\u0001\"\r\n"
            + "_:b0,\r\n"
            + ",5\r\n"
            + "-1.5e3,北京\r\n"
            + "قطة,x\r\n"
            + "\"<<( <http://e/s> <http://e/p> <<( _:b0 <http://e/p> \"\"o, \\\"\"p\\\"\"\"\" )>> )>>\",\r\n",
            await Text(Table, ResultsSyntax.Csv));

    [Fact]
    public async Task Tsv_abbreviates_numbers_and_nothing_else() =>
        Assert.Equal(
            "?x\n5\n\"05x\"^^<http://www.w3.org/2001/XMLSchema#integer>\n1.0\n1e6\n\"1\"\n",
            await Text(
                new SolutionTable(
                    ["x"],
                    [
                        [new Literal("5", Xsd.Integer)], [new Literal("05x", Xsd.Integer)], [new Literal("1.0", Xsd.Decimal)],
                        [new Literal("1e6", Xsd.Double)], [new Literal("1")],
                    ]),
                ResultsSyntax.Tsv));

    [Theory]
    [InlineData(ResultsSyntax.Json)]
    [InlineData(ResultsSyntax.Xml)]
    public async Task Answers_are_read_again(ResultsSyntax syntax)
    {
        foreach (var answer in new[] { true, false })
        {
            var output = new MemoryStream();
            await ResultsWriter.WriteAsync(answer, syntax, output);
            Assert.Equal(new BooleanResult(answer), ResultsReader.Read(output.ToArray(), syntax));
        }
    }

    [Theory]
    [InlineData(ResultsSyntax.Json)]
    [InlineData(ResultsSyntax.Xml)]
    [InlineData(ResultsSyntax.Csv)]
    [InlineData(ResultsSyntax.Tsv)]
    public async Task Many_rows_arrive_in_order(ResultsSyntax syntax)
    {
        var table = new SolutionTable(["n"], [.. Enumerable.Range(0, 20_000).Select(number => (System.Collections.Immutable.ImmutableArray<Term?>)[new Literal($"row {number}")])]);
        AssertEqual(table, await RoundTrip(table, syntax));
    }

    [Theory]
    [InlineData(ResultsSyntax.Json, "{\"head\":{}}")]
    [InlineData(ResultsSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":1}]}}")]
    [InlineData(ResultsSyntax.Json, "[")]
    [InlineData(ResultsSyntax.Xml, "<sparql/>")]
    [InlineData(ResultsSyntax.Xml, "<!DOCTYPE x [<!ENTITY e 'e'>]><sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><boolean>&e;</boolean></sparql>")]
    [InlineData(ResultsSyntax.Csv, "a,b\r\n1\r\n")]
    [InlineData(ResultsSyntax.Tsv, "?a\n<open\n")]
    [InlineData(ResultsSyntax.Tsv, "?a\t?\n<http://e/a>\t1\n")]
    [InlineData(ResultsSyntax.Csv, "a\u0001,b\r\n1,2\r\n")]
    [InlineData(ResultsSyntax.Csv, "a,a\r\n1,2\r\n")]
    [InlineData(ResultsSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"y\",\"xml:lang\":\"e\\rn\"}}]}}")]
    [InlineData(ResultsSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\",\"value\":\"http://e/a b\"}}]}}")]
    [InlineData(ResultsSyntax.Json, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":null}}]}}")]
    [InlineData(ResultsSyntax.Xml, "<?xml version=\"1.0\uFEFF\uFEFF\"?><sparql xmlns='http://www.w3.org/2005/sparql-results#'><head/><boolean>true</boolean></sparql>")]
    public void Documents_that_are_no_results_are_refused(ResultsSyntax syntax, string document) =>
        Assert.Throws<ResultsSyntaxException>(() => ResultsReader.Read(Encoding.UTF8.GetBytes(document), syntax));

    private static async Task<SolutionTable> RoundTrip(SolutionTable table, ResultsSyntax syntax) =>
        (SolutionTable)ResultsReader.Read(Encoding.UTF8.GetBytes(await Text(table, syntax)), syntax);

    private static async Task<string> Text(SolutionTable table, ResultsSyntax syntax)
    {
        var output = new MemoryStream();
        using var rows = new TableRows(table);
        await ResultsWriter.WriteAsync(rows, syntax, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void AssertEqual(SolutionTable expected, SolutionTable actual)
    {
        Assert.Equal(expected.Variables, actual.Variables);
        Assert.Equal(expected.Rows.Select(row => row.ToList()), actual.Rows.Select(row => row.ToList()));
    }
}
