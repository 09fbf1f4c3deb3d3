using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Functions on triple terms (SPARQL 1.2 §17.4.7).</summary>
internal static class TripleFunctions
{
    public static ExpressionValue Triple(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments)
    {
        var subject = context.TermOf(arguments[0]);
        return subject is Iri or BlankNode && context.TermOf(arguments[1]) is Iri predicate
            ? new ExpressionValue(new TripleTerm(subject, predicate, context.TermOf(arguments[2])))
            : ExpressionValue.Error;
    }

    public static ExpressionValue IsTriple(EvaluationContext context, in ExpressionValue argument) =>
        ExpressionValue.Of(context.Values.KindOf(argument) == TermKind.TripleTerm);

    public static ExpressionValue Subject(EvaluationContext context, in ExpressionValue argument) =>
        PartOf(context, argument, static triple => triple.Subject);

    public static ExpressionValue Predicate(EvaluationContext context, in ExpressionValue argument) =>
        PartOf(context, argument, static triple => triple.Predicate);

    public static ExpressionValue Object(EvaluationContext context, in ExpressionValue argument) =>
        PartOf(context, argument, static triple => triple.Object);

    private static ExpressionValue PartOf(EvaluationContext context, in ExpressionValue argument, Func<TripleTerm, Term> part) =>
        context.TermOf(argument) is TripleTerm triple ? new ExpressionValue(part(triple)) : ExpressionValue.Error;
}
