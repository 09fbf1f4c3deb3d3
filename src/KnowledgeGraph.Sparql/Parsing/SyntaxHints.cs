using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>What people mean who write what SPARQL is not: a few words behind an error, where the mistake is a known one.</summary>
internal static class SyntaxHints
{
    private static readonly Dictionary<string, string> OfWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AND"] = "the operator is &&",
        ["OR"] = "the operator is ||",
        ["@prefix"] = "SPARQL declares PREFIX without '@' and without '.'",
        ["@base"] = "SPARQL declares BASE without '@' and without '.'",
        ["NULL"] = "ask BOUND(?variable) for a variable without a value",
        ["LIKE"] = "write REGEX(?variable, \"pattern\") or CONTAINS(?variable, \"part\")",
        ["AS"] = "(expression AS ?variable) stands in parentheses",
    };

    private static readonly string[] UpdateWords = ["INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"];
    private static readonly string[] QueryWords = ["SELECT", "CONSTRUCT", "DESCRIBE", "ASK"];

    /// <summary>The hint with what joins it to the message, or nothing.</summary>
    /// <param name="found">The token's text.</param>
    /// <param name="expected">What the grammar wanted in its place.</param>
    public static string For(SourceText source, Token token, string found, string expected) =>
        Hint(source, token, found, expected) is { } hint ? "; " + hint : "";

    private static string? Hint(SourceText source, Token token, string found, string expected)
    {
        var isExpression = expected.Contains("operator", StringComparison.Ordinal);
        return found switch
        {
            "<" when StartsIri(source.Bytes[token.End..]) => "an IRI ends in '>' and holds no spaces, quotes or braces",
            "<>" when isExpression => "the operator for what is not equal is !=",
            "=" when token.Start > 0 && source.Bytes[token.Start - 1] == '=' => "the operator for what is equal is =",
            "," when expected.StartsWith("'{'", StringComparison.Ordinal) => "variables are separated by spaces",
            "." when expected.StartsWith("SELECT", StringComparison.Ordinal) => "a declaration in SPARQL has no '.' at its end",
            _ when token.Kind == TokenKind.Word && expected.StartsWith("SELECT,", StringComparison.Ordinal) && UpdateWords.Contains(found, StringComparer.OrdinalIgnoreCase) =>
                "this is an update, and a query was asked for",
            _ when token.Kind == TokenKind.Word && expected.StartsWith("INSERT,", StringComparison.Ordinal) && QueryWords.Contains(found, StringComparer.OrdinalIgnoreCase) =>
                "this is a query, and an update was asked for",
            _ when token.Kind == TokenKind.Word && expected.StartsWith("'{'", StringComparison.Ordinal) && source.Bytes[token.End..].TrimStart(" "u8).StartsWith("("u8) =>
                $"what is computed stands in parentheses with its name: ({found}(…) AS ?name)",
            _ when token.Kind == TokenKind.Word && isExpression && source.Bytes[token.End..].TrimStart(" "u8).StartsWith("("u8) && !OfWords.ContainsKey(found) => Function(found),
            _ => OfWords.GetValueOrDefault(found),
        };
    }

    private static string Function(string word) => BuiltInSignatures.Nearest(word) is { } name
        ? $"there is no function '{word}', is it {name}?"
        : $"there is no function '{word}' in SPARQL; those of others are named by IRIs";

    private static bool StartsIri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && text[..colon].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."u8) < 0;
    }
}
