using KnowledgeGraph.Sparql.Tests.Expressions;

namespace KnowledgeGraph.Sparql.Tests.Functions;

public sealed class FunctionCaseTests
{
    public static TheoryData<string, string> Strings => CaseFile.Read("Functions/strings.cases");

    public static TheoryData<string, string> Terms => CaseFile.Read("Functions/terms.cases");

    public static TheoryData<string, string> Numbers => CaseFile.Read("Functions/numbers.cases");

    public static TheoryData<string, string> Dates => CaseFile.Read("Functions/dates.cases");

    public static TheoryData<string, string> Casts => CaseFile.Read("Functions/casts.cases");

    public static TheoryData<string, string> Regexes => CaseFile.Read("Functions/regexes.cases");

    public static TheoryData<string, string> Operators => CaseFile.Read("Expressions/operators.cases");

    [Theory]
    [MemberData(nameof(Strings))]
    [MemberData(nameof(Terms))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Dates))]
    [MemberData(nameof(Casts))]
    [MemberData(nameof(Regexes))]
    [MemberData(nameof(Operators))]
    public void An_expression_gives_exactly_this_term(string expression, string expected)
    {
        var run = new ExpressionRun();
        var result = run.Evaluate(expression);
        Assert.Equal(expected == "error" ? null : run.Evaluate(expected), result);
        Assert.Equal(expected == "error", result is null);
    }
}
