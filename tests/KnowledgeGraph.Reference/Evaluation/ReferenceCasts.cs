using System.Numerics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>
/// Casts (SPARQL 1.1 §17.5). Those of IRIs, strings, booleans and exact numbers are written here again; how a binary number becomes a decimal or a string
/// is the engine's.
/// </summary>
internal static class ReferenceCasts
{
    public static Literal? Cast(string datatype, Term? term) => (datatype, term) switch
    {
        (Xsd.String, Iri iri) => new Literal(iri.Value),
        (_, Literal { Language: null } literal) when ReferenceValue.Of(literal) is { } value => Cast(datatype, literal, value),

        // The specification is silent on strings of literals without a known value; the lexical form is what users expect.
        (Xsd.String, Literal literal) => new Literal(literal.LexicalForm),
        _ => null,
    };

    private static Literal? Cast(string datatype, Literal literal, ReferenceValue value)
    {
        var number = ReferenceNumber.Of(literal);
        switch (datatype)
        {
            case Xsd.String when literal.Datatype == Xsd.String:
                return literal;
            case Xsd.Boolean when number is { } n:
                return Boolean(ReferenceNumber.Compare(n, ReferenceNumber.Of(new Literal("0", Xsd.Integer))!.Value) is not (null or 0));
            case Xsd.Boolean when literal.Datatype == Xsd.String:
                return literal.LexicalForm.Trim(' ', '\t', '\r', '\n') switch { "true" or "1" => Boolean(true), "false" or "0" => Boolean(false), _ => null };
            case Xsd.Integer or Xsd.Decimal when literal.Datatype == Xsd.Boolean:
                return new ReferenceNumber(datatype == Xsd.Integer ? NumberKind.Integer : NumberKind.Decimal, literal.LexicalForm is "true" or "1" ? 1 : 0, 0, 0).ToTerm();
            case Xsd.Integer when number is { Kind: NumberKind.Integer or NumberKind.Decimal } n:
                return new ReferenceNumber(NumberKind.Integer, BigInteger.Divide(n.Unscaled, BigInteger.Pow(10, n.Scale)), 0, 0).ToTerm();
            case Xsd.Decimal when number is { Kind: NumberKind.Integer or NumberKind.Decimal } n:
                return (n with { Kind = NumberKind.Decimal }).ToTerm();
            default:
                return new ReferenceValue(Casting.Cast(value.Value, XsdDatatypes.Of(datatype))).ToTerm();
        }
    }

    private static Literal Boolean(bool value) => new(value ? "true" : "false", Xsd.Boolean);
}
