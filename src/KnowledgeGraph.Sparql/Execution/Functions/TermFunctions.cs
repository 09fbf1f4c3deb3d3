using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Functions on RDF terms (SPARQL 1.2 §17.4.2).</summary>
internal static class TermFunctions
{
    public static ExpressionValue IsIri(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.KindOf(argument) == TermKind.Iri);

    public static ExpressionValue IsBlank(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.KindOf(argument) == TermKind.BlankNode);

    public static ExpressionValue IsLiteral(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.KindOf(argument) == TermKind.Literal);

    public static ExpressionValue IsNumeric(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.ValueOf(argument).IsNumeric);

    public static ExpressionValue SameTerm(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        ExpressionValue.Of(context.Equality.AreSame(first, second));

    public static ExpressionValue Str(EvaluationContext context, in ExpressionValue argument)
    {
        if (argument.IsComputed)
        {
            return ExpressionValue.Of(argument.Computed.ToLexicalForm());
        }

        return context.TermOf(argument) switch
        {
            Iri iri => ExpressionValue.Of(iri.Value),
            Literal literal => ExpressionValue.Of(literal.LexicalForm),
            _ => ExpressionValue.Error,
        };
    }

    public static ExpressionValue Lang(EvaluationContext context, in ExpressionValue argument) =>
        context.Values.LiteralOf(argument) is { } literal ? ExpressionValue.Of(literal.Language ?? "") : ExpressionValue.Error;

    public static ExpressionValue LangDir(EvaluationContext context, in ExpressionValue argument) =>
        context.Values.LiteralOf(argument) is { } literal
            ? ExpressionValue.Of(literal.Direction switch
            {
                BaseDirection.LeftToRight => "ltr",
                BaseDirection.RightToLeft => "rtl",
                _ => "",
            })
            : ExpressionValue.Error;

    public static ExpressionValue HasLang(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.LiteralOf(argument)?.Language is not null);

    public static ExpressionValue HasLangDir(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.LiteralOf(argument) is { Direction: not BaseDirection.None });

    public static ExpressionValue Datatype(EvaluationContext context, in ExpressionValue argument)
    {
        if (argument.IsComputed)
        {
            return new ExpressionValue(new Iri(XsdDatatypes.IriOf(argument.Computed.Type)));
        }

        return context.Values.LiteralOf(argument) is { } literal ? new ExpressionValue(new Iri(literal.Datatype)) : ExpressionValue.Error;
    }

    /// <summary>IRI and URI: a string resolved against the query's base; an error where the result is no IRI.</summary>
    public static ExpressionValue ToIri(EvaluationContext context, in ExpressionValue argument)
    {
        if (context.Values.KindOf(argument) == TermKind.Iri)
        {
            return argument;
        }

        return context.PlainStringOf(argument) is { } text && IriReference.TryResolve(text, context.Scope.BaseIri, out var iri)
            ? new ExpressionValue(new Iri(iri))
            : ExpressionValue.Error;
    }

    public static ExpressionValue StrDt(EvaluationContext context, in ExpressionValue first, in ExpressionValue second)
    {
        if (context.PlainStringOf(first) is not { } text || context.TermOf(second) is not Iri datatype)
        {
            return ExpressionValue.Error;
        }

        // A language-tagged string cannot be made without its tag.
        return datatype.Value is RdfVocabulary.LangString or RdfVocabulary.DirLangString
            ? ExpressionValue.Error
            : new ExpressionValue(new Literal(text, datatype.Value));
    }

    public static ExpressionValue StrLang(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        context.PlainStringOf(first) is { } text && context.PlainStringOf(second) is { } language && LanguageTag.IsWellFormed(language)
            ? new ExpressionValue(Literal.WithLanguage(text, language))
            : ExpressionValue.Error;

    public static ExpressionValue StrLangDir(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments)
    {
        var direction = context.PlainStringOf(arguments[2]) switch
        {
            "ltr" => BaseDirection.LeftToRight,
            "rtl" => BaseDirection.RightToLeft,
            _ => BaseDirection.None,
        };
        return direction != BaseDirection.None
            && context.PlainStringOf(arguments[0]) is { } text && context.PlainStringOf(arguments[1]) is { } language && LanguageTag.IsWellFormed(language)
            ? new ExpressionValue(Literal.WithLanguage(text, language, direction))
            : ExpressionValue.Error;
    }

    public static ExpressionValue Uuid() => new(new Iri($"urn:uuid:{Guid.NewGuid():D}"));

    public static ExpressionValue StrUuid() => ExpressionValue.Of(Guid.NewGuid().ToString("D"));
}
