using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>REGEX and REPLACE (SPARQL 1.1 §17.4.3.14, §17.4.3.15).</summary>
internal static class RegexFunctions
{
    public static ExpressionValue Regex(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments) =>
        context.StringOf(arguments[0]) is { } text && Find(context, arguments[1], arguments[2..]) is { } regex
            ? ExpressionValue.Of(regex.IsMatch(text.Text))
            : ExpressionValue.Error;

    public static ExpressionValue Replace(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments) =>
        context.StringOf(arguments[0]) is { } text
        && Find(context, arguments[1], arguments[3..]) is { } regex
        && context.PlainStringOf(arguments[2]) is { } replacement
        && regex.Replace(text.Text, replacement) is { } result
            ? text.With(result)
            : ExpressionValue.Error;

    private static XPathRegex? Find(EvaluationContext context, in ExpressionValue pattern, ReadOnlySpan<ExpressionValue> flags)
    {
        var letters = flags.IsEmpty ? "" : context.PlainStringOf(flags[0]);
        return letters is not null && context.PlainStringOf(pattern) is { } text ? context.Regexes.Get(text, letters) : null;
    }
}
