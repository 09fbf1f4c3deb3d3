using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>A string literal (SPARQL 1.2 §17.1.2): a plain string, or one with a language and perhaps a base direction.</summary>
internal readonly record struct StringLiteral(string Text, string? Language = null, BaseDirection Direction = BaseDirection.None)
{
    /// <summary>Another text of the same kind.</summary>
    public ExpressionValue With(string text) =>
        Language is null ? ExpressionValue.Of(text) : new ExpressionValue(Literal.WithLanguage(text, Language, Direction));

    public bool IsSameKind(StringLiteral other) =>
        string.Equals(Language, other.Language, StringComparison.OrdinalIgnoreCase) && Direction == other.Direction;

    /// <summary>Argument compatibility (SPARQL 1.2 §17.4.3.1.2): the other one is plain, or of the same kind.</summary>
    public bool Accepts(StringLiteral argument) => argument.Language is null || IsSameKind(argument);
}
