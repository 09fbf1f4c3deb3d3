using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>
/// <c>=</c> and <c>sameTerm</c> (SPARQL 1.2 §17.4.1.7, §17.4.1.8). Two different terms are known to be unequal unless one of them is a literal whose
/// value is not known and the other one a literal without a language: then nobody can tell, and that is an error.
/// </summary>
internal sealed class TermEquality(TermValues values)
{
    public Truth AreEqual(in ExpressionValue left, in ExpressionValue right)
    {
        if (left.IsError || right.IsError)
        {
            return Truth.Error;
        }

        if (!left.Id.IsNone && !right.Id.IsNone && TryDecide(left.Id, right.Id, out var truth))
        {
            return truth;
        }

        var (leftValue, rightValue) = (values.ValueOf(left), values.ValueOf(right));
        return leftValue.IsNone || rightValue.IsNone
            ? AreTermsEqual(values.TermOf(left), values.TermOf(right))
            : TruthTables.Of(ValueComparison.AreEqual(leftValue, rightValue));
    }

    public bool AreSame(in ExpressionValue left, in ExpressionValue right) =>
        !left.Id.IsNone && !right.Id.IsNone ? left.Id == right.Id : values.TermOf(left).Equals(values.TermOf(right));

    /// <summary>Decides where the ids alone tell.</summary>
    private static bool TryDecide(TermId left, TermId right, out Truth truth)
    {
        truth = TruthTables.Of(left == right);
        return left == right
            ? left.Tag is not (TermTag.Literal or TermTag.Double or TermTag.Local) // Not a number is not equal to itself.
            : IsNoLiteral(left.Tag) && right.Tag != TermTag.Local ? !(left.Tag == TermTag.TripleTerm && right.Tag == TermTag.TripleTerm)
            : IsNoLiteral(right.Tag) && left.Tag != TermTag.Local;
    }

    private static bool IsNoLiteral(TermTag tag) => tag is TermTag.Iri or TermTag.BlankNode or TermTag.TripleTerm;

    private static Truth AreTermsEqual(Term left, Term right)
    {
        if (left.Equals(right))
        {
            return Truth.True;
        }

        return (left, right) switch
        {
            (Literal { Language: null } l, Literal { Language: null } r) => AreLiteralsEqual(l, r),
            (TripleTerm l, TripleTerm r) => TruthTables.And(
                AreTermsEqual(l.Subject, r.Subject),
                TruthTables.And(AreTermsEqual(l.Predicate, r.Predicate), AreTermsEqual(l.Object, r.Object))),
            _ => Truth.False,
        };
    }

    private static Truth AreLiteralsEqual(Literal left, Literal right) =>
        LexicalMapping.TryMap(left, out var leftValue) && LexicalMapping.TryMap(right, out var rightValue)
            ? TruthTables.Of(ValueComparison.AreEqual(leftValue, rightValue))
            : Truth.Error;
}
