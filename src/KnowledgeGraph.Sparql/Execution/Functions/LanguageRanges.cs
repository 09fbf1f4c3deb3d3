using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>LANGMATCHES: basic filtering of language tags (RFC 4647 §3.3.1).</summary>
public static class LanguageRanges
{
    internal static ExpressionValue LangMatches(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        context.PlainStringOf(first) is { } tag && context.PlainStringOf(second) is { } range
            ? ExpressionValue.Of(Matches(tag, range))
            : ExpressionValue.Error;

    public static bool Matches(string tag, string range) =>
        range == "*"
            ? tag.Length > 0
            : tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
                && (tag.Length == range.Length || (range.Length > 0 && tag[range.Length] == '-'));
}
