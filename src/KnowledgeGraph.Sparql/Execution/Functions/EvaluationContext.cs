using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>What functions need of the run they are called in. Not safe for several threads.</summary>
internal sealed class EvaluationContext
{
    public EvaluationContext(TermScope scope)
    {
        Scope = scope;
        Values = new TermValues(scope);
        Equality = new TermEquality(Values);
        Now = new ExpressionValue(XsdValue.Of(XsdDateTime.FromUtc(scope.Now)));
    }

    public TermScope Scope { get; }

    public TermValues Values { get; }

    public TermEquality Equality { get; }

    /// <summary>What NOW() gives.</summary>
    public ExpressionValue Now { get; }

    public RegexCache Regexes { get; } = new();

    public XsdValue ValueOf(in ExpressionValue value) => Values.ValueOf(value);

    public Term TermOf(in ExpressionValue value) => Values.TermOf(value);

    /// <summary>A string literal, plain or with a language; null for everything else.</summary>
    public StringLiteral? StringOf(in ExpressionValue value)
    {
        if (value.IsComputed)
        {
            return value.Computed.Type == XsdType.String ? new StringLiteral(value.Computed.AsString) : null;
        }

        return Values.LiteralOf(value) is { } literal && (literal.Language is not null || literal.Datatype == Xsd.String)
            ? new StringLiteral(literal.LexicalForm, literal.Language, literal.Direction)
            : null;
    }

    /// <summary>The text of a plain string; null for everything else.</summary>
    public string? PlainStringOf(in ExpressionValue value) => StringOf(value) is { Language: null } text ? text.Text : null;
}
