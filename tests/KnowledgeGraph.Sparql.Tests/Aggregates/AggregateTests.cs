using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Aggregates;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Tests.Expressions;

namespace KnowledgeGraph.Sparql.Tests.Aggregates;

public sealed class AggregateTests
{
    private const string Unbound = "-";

    [Theory]
    [InlineData("COUNT", "1 2 2 -", "3")]
    [InlineData("COUNT DISTINCT", "1 2 2 - 02", "3")]
    [InlineData("COUNT", "", "0")]
    [InlineData("SUM", "1 2 3", "6")]
    [InlineData("SUM", "", "0")]
    [InlineData("SUM", "1 2.5", "3.5")]
    [InlineData("SUM", "0.1 0.2 0.3", "0.6")]
    [InlineData("SUM", "1 2e0", "\"3.0E0\"^^xsd:double")]
    [InlineData("SUM DISTINCT", "2 2 3", "5")]
    [InlineData("SUM", "576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487 576460752303423487", "9799832789158199279")]
    [InlineData("SUM", "1 \"x\" 3", "error")]
    [InlineData("SUM", "1 - 3", "error")]
    [InlineData("AVG", "1 2 3 4", "2.5")]
    [InlineData("AVG", "", "0")]
    [InlineData("AVG", "1 2.2 3.5 2.2 2.2", "2.22")]
    [InlineData("AVG", "1 :a", "error")]
    [InlineData("AVG DISTINCT", "1 1 4", "2.5")]
    [InlineData("MIN", "3 1 2", "1")]
    [InlineData("MAX", "3 10 2.5", "10")]
    [InlineData("MAX", "\"2023-01-01\"^^xsd:date \"2023-02-01\"^^xsd:date", "\"2023-02-01\"^^xsd:date")]
    [InlineData("MIN", "\"b\" :a 1", ":a")]
    [InlineData("MAX", "", "error")]
    [InlineData("MAX", "1 - 3", "error")]
    [InlineData("SAMPLE", "- 7 8", "7")]
    [InlineData("SAMPLE", "", "error")]
    [InlineData("GROUP_CONCAT", "\"a\" \"b\"@en 1 :c", "\"a b 1 http://example.org/c\"")]
    [InlineData("GROUP_CONCAT", "", "\"\"")]
    [InlineData("GROUP_CONCAT DISTINCT", "\"a\" \"b\" \"a\"", "\"a b\"")]
    [InlineData("GROUP_CONCAT ;", "\"a\" \"b\" \"a\"", "\"a;b;a\"")]
    public void A_group_has_one_result(string aggregate, string values, string expected)
    {
        var parts = aggregate.Split(' ');
        var kind = Enum.Parse<AggregateKind>(parts[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        var x = new Variable("x");
        var run = new ExpressionRun { Slots = new VariableSlots([x]) };
        var rows = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => new[] { value == Unbound ? null : value });
        var batch = run.Rows([.. rows]);
        var compiled = AggregateCompiler.Compile(
            new Aggregate(kind, new VariableExpression(x), parts.Contains("DISTINCT"), parts.Contains(";") ? ";" : null), run.Slots, run.Scope, run);
        if (batch.Count > 0)
        {
            compiled.Add(batch, new int[batch.Count], 1);
        }

        var id = compiled.ResultOf(0);
        Assert.Equal(expected == "error" ? null : run.Evaluate(expected), id.IsNone ? null : run.Scope.Decode(id));
    }

    [Fact]
    public void Each_row_goes_into_its_own_group_across_batches()
    {
        var x = new Variable("x");
        var run = new ExpressionRun { Slots = new VariableSlots([x]) };
        var sum = AggregateCompiler.Compile(new Aggregate(AggregateKind.Sum, new VariableExpression(x), false), run.Slots, run.Scope, run);
        sum.Add(run.Rows(["1"], ["2"], ["3"]), [0, 1, 0], 2);
        sum.Add(run.Rows(["10"], ["0.5"]), [20, 1], 21);
        Assert.Equal(["4", "2.5", "10", "0"], new[] { 0, 1, 20, 5 }.Select(group => ((Literal)run.Scope.Decode(sum.ResultOf(group))).LexicalForm));
    }

    [Fact]
    public void Solutions_are_counted_whole_and_hidden_variables_do_not_tell_them_apart()
    {
        var run = new ExpressionRun { Slots = new VariableSlots([new Variable("x"), new Variable("b", IsHidden: true)]) };
        var batch = run.Rows(["1", ":a"], ["1", ":b"], [null, ":c"]);
        ImmutableArray<(bool Distinct, string Expected)> cases = [(false, "3"), (true, "2")];
        foreach (var (distinct, expected) in cases)
        {
            var count = AggregateCompiler.Compile(new Aggregate(AggregateKind.Count, null, distinct), run.Slots, run.Scope, run);
            count.Add(batch, [0, 0, 0], 1);
            Assert.Equal(new Literal(expected, Xsd.Integer), run.Scope.Decode(count.ResultOf(0)));
        }
    }
}
