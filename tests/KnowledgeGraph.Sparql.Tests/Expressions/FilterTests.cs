using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Tests.Expressions;

public sealed class FilterTests
{
    private static readonly string?[] Values =
    [
        null, ":a", ":b", "1", "2", "3", "01", "2.5", "2.0", "3e0", "\"2\"", "\"a\"", "\"b\"", "\"a\"@en", "true", "\"x\"^^:t",
        "\"2023-01-01\"^^xsd:date", "\"2023-02-01\"^^xsd:date", "\"2023-02-01Z\"^^xsd:date", "99999999999999999999", "\"NaN\"^^xsd:double",
    ];

    [Theory]
    [InlineData("?x < 2")]
    [InlineData("?x <= 2")]
    [InlineData("2 < ?x")]
    [InlineData("?x >= 2.5")]
    [InlineData("?x = 2")]
    [InlineData("?x != 2")]
    [InlineData("?x = :a")]
    [InlineData("?x != :a")]
    [InlineData("?x = \"a\"")]
    [InlineData("?x != \"a\"")]
    [InlineData("?x = \"a\"@en")]
    [InlineData("?x = \"NaN\"^^xsd:double")]
    [InlineData("?x > \"2023-01-15\"^^xsd:date")]
    [InlineData("?x > 1 && ?x < 3")]
    [InlineData("isLiteral(?x) && STR(?x) = \"2\"")]
    [InlineData("!(?x = 2) || isIRI(?x)")]
    [InlineData("CONTAINS(?x, \"a\")")]
    [InlineData("!STRSTARTS(?x, \"2\")")]
    public void A_batch_keeps_the_rows_that_are_true_one_by_one(string condition)
    {
        var run = new ExpressionRun { Slots = new VariableSlots([new Variable("x")]) };
        var batch = run.Rows([.. Values.Select(value => new[] { value })]);
        var rows = Enumerable.Range(0, batch.Count).ToArray();
        var kept = run.Compile(condition).Filter(batch, rows);
        var expected = Enumerable.Range(0, batch.Count)
            .Where(row => run.Evaluate(run.Compile(Substituted(condition, Values[row])), batch, row) is Literal { LexicalForm: "true" });
        Assert.Equal(expected, rows[..kept]);
    }

    [Fact]
    public void Stored_and_computed_terms_are_remembered_alike()
    {
        var run = new ExpressionRun { Slots = new VariableSlots([new Variable("x")]) };
        var stored = run.Stored(Literal.WithLanguage("永康市", "zh"));
        var batch = new Batch(1) { Count = 4 };
        ImmutableArray<TermId> ids = [stored, run.Id("\"武义县\"@zh"), stored, TermId.None];
        ids.CopyTo(batch.Columns[0]);
        var contains = run.Compile("CONTAINS(STR(?x), \"康\")");
        var length = run.Compile("STRLEN(STR(?x))");
        for (var pass = 0; pass < 2; pass++)
        {
            int[] rows = [0, 1, 2, 3];
            Assert.Equal(2, contains.Filter(batch, rows));
            Assert.Equal([0, 2], rows[..2]);
            Assert.Equal(new Literal("3", Xsd.Integer), run.Evaluate(length, batch, 1));
            Assert.Null(run.Evaluate(length, batch, 3));
        }
    }

    [Theory]
    [InlineData("CONTAINS(?x, \"康\")", 0, 1, 2)]
    [InlineData("STRSTARTS(?x, \"永\")", 0, 1)]
    [InlineData("STRENDS(?x, \"市\")", 0, 2)]
    [InlineData("!CONTAINS(?x, \"市\")", 1)]
    [InlineData("CONTAINS(?x, \"\")", 0, 1, 2)]
    [InlineData("CONTAINS(?x, \"康\"@zh)", 0)]
    public void Strings_of_the_store_are_searched_as_others_are_and_nothing_else_is(string condition, params int[] expected)
    {
        var run = new ExpressionRun { Slots = new VariableSlots([new Variable("x")]) };
        var batch = new Batch(1) { Count = 6 };
        ImmutableArray<TermId> ids =
        [
            run.Stored(Literal.WithLanguage("永康市", "zh")),
            run.Stored(new Literal("永康")),
            run.Id("\"安康市\""),
            run.Stored(new Iri("http://example.org/永康市")),
            run.Stored(new Literal("永康市", "http://example.org/name")),
            TermId.None,
        ];
        ids.CopyTo(batch.Columns[0]);
        var rows = Enumerable.Range(0, batch.Count).ToArray();
        Assert.Equal(expected, rows[..run.Compile(condition).Filter(batch, rows)]);
    }

    [Fact]
    public void A_label_names_one_blank_node_in_a_solution_and_another_in_the_next()
    {
        var run = new ExpressionRun { Slots = new VariableSlots([new Variable("x")]) };
        var batch = run.Rows(["\"l\""], ["\"l\""], ["\"m\""]);
        var (first, second) = (run.Compile("BNODE(?x)"), run.Compile("BNODE(?x)"));
        var nodes = Enumerable.Range(0, 3).Select(row => first.EvaluateId(batch, row)).ToArray();
        Assert.Equal(3, nodes.Distinct().Count());
        Assert.Equal(nodes, Enumerable.Range(0, 3).Select(row => second.EvaluateId(batch, row)));
        Assert.NotEqual(nodes[0], first.EvaluateId(batch, 0));
    }

    private static string Substituted(string condition, string? value) =>
        value is null ? condition.Replace("?x", "?unbound", StringComparison.Ordinal) : condition.Replace("?x", value, StringComparison.Ordinal);
}
