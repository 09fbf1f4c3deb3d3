using System.Collections.Frozen;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Constructor functions: the datatype's IRI called with one argument (SPARQL 1.1 §17.5), for every type whose values are known.</summary>
internal static class CastFunctions
{
    private static readonly FrozenDictionary<string, FunctionRow> ByIri = Enum.GetValues<XsdType>()
        .Where(type => type != XsdType.None)
        .ToFrozenDictionary(XsdDatatypes.IriOf, RowOf, StringComparer.Ordinal);

    public static FunctionRow? Find(string iri) => ByIri.GetValueOrDefault(iri);

    /// <summary>The type that a constructor function makes, or <see cref="XsdType.None"/>.</summary>
    public static XsdType TargetOf(string iri) => ByIri.ContainsKey(iri) ? XsdDatatypes.Of(iri) : XsdType.None;

    private static FunctionRow RowOf(XsdType target) => new(
        XsdDatatypes.IriOf(target),
        (EvaluationContext context, in ExpressionValue argument) => Cast(context, argument, target));

    private static ExpressionValue Cast(EvaluationContext context, in ExpressionValue argument, XsdType target)
    {
        var value = context.ValueOf(argument);
        if (!value.IsNone)
        {
            return new ExpressionValue(Casting.Cast(value, target));
        }

        // To a string any IRI and any literal can be cast, ill-typed ones and those of unknown types with their form.
        return target != XsdType.String ? ExpressionValue.Error : context.TermOf(argument) switch
        {
            Iri iri => ExpressionValue.Of(iri.Value),
            Literal literal => ExpressionValue.Of(literal.LexicalForm),
            _ => ExpressionValue.Error,
        };
    }
}
