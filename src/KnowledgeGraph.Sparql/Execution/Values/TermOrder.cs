using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>
/// The order of ORDER BY, MIN and MAX (SPARQL 1.2 §15.1), made total: unbound, blank nodes, IRIs, literals, triple terms. Literals
/// go by value within strings, numbers, booleans, dates and times, durations; those without a known value go last, by
/// datatype and form. Different terms of one value are told apart by their form, so that equal means the same term.
/// </summary>
internal sealed class TermOrder(TermValues values) : IComparer<TermId>
{
    public int Compare(TermId x, TermId y) => Compare(x, y, tellFormsApart: true);

    /// <summary>As <see cref="Compare(TermId, TermId)"/>, but 0 for different terms of one number, truth or time, neither of which is less than the other.</summary>
    public int CompareValues(TermId x, TermId y) => Compare(x, y, tellFormsApart: false);

    private int Compare(TermId x, TermId y, bool tellFormsApart)
    {
        if (x == y)
        {
            return 0;
        }

        // The order of ids of one of these tags is the order of the values.
        if (x.Tag == y.Tag && x.Tag is TermTag.Integer or TermTag.Boolean)
        {
            return x.CompareTo(y);
        }

        if (x.Tag == y.Tag && x.Tag is TermTag.Iri or TermTag.Literal && TryCompareStored(x, y, out var decided))
        {
            return decided;
        }

        var (left, right) = (values.KindOf(x), values.KindOf(y));
        if (left != right)
        {
            return left.CompareTo(right);
        }

        return left == TermKind.Literal
            ? CompareLiterals(x, y, tellFormsApart)
            : CompareTerms(values.Scope.Decode(x), values.Scope.Decode(y));
    }

    /// <summary>Decides between IRIs and between strings by the dictionary's bytes; not between strings of one text.</summary>
    private bool TryCompareStored(TermId x, TermId y, out int order)
    {
        var terms = values.Scope.Snapshot.Terms;
        var left = terms.View(x, stackalloc byte[TermView.ScratchSize]);
        var right = terms.View(y, stackalloc byte[TermView.ScratchSize]);
        var areComparable = x.Tag == TermTag.Iri || (StoredText.IsString(left) && StoredText.IsString(right));
        order = areComparable ? StoredText.Compare(left, right) : 0;
        return order != 0;
    }

    private int CompareLiterals(TermId x, TermId y, bool tellFormsApart)
    {
        var (left, right) = (SortValueOf(x), SortValueOf(y));
        var order = CompareValues(left, right);
        var isOneValue = order == 0 && ValueClass.Of(left.Type) is not (ValueClass.Text or ValueClass.Unknown);
        return order != 0 || (isOneValue && !tellFormsApart) ? order : CompareForms((Literal)values.Scope.Decode(x), (Literal)values.Scope.Decode(y));
    }

    private XsdValue SortValueOf(TermId id)
    {
        var value = values.ValueOf(id);
        return value.IsNone ? SortValueOf((Literal)values.Scope.Decode(id)) : value;
    }

    /// <summary>The value that a literal sorts by: language-tagged strings stand among the plain ones.</summary>
    private static XsdValue SortValueOf(Literal literal) =>
        literal.Language is not null ? XsdValue.Of(literal.LexicalForm)
        : LexicalMapping.TryMap(literal, out var value) ? value
        : default;

    private static int CompareTerms(Term left, Term right)
    {
        var (leftKind, rightKind) = (TermValues.KindOf(left), TermValues.KindOf(right));
        if (leftKind != rightKind)
        {
            return leftKind.CompareTo(rightKind);
        }

        switch (left, right)
        {
            case (Iri l, Iri r):
                return ValueComparison.CompareCodePoints(l.Value, r.Value);
            case (BlankNode l, BlankNode r):
                return string.CompareOrdinal(l.Label, r.Label);
            case (Literal l, Literal r):
                var order = CompareValues(SortValueOf(l), SortValueOf(r));
                return order != 0 ? order : CompareForms(l, r);
            default:
                var (first, second) = ((TripleTerm)left, (TripleTerm)right);
                order = CompareTerms(first.Subject, second.Subject);
                order = order != 0 ? order : CompareTerms(first.Predicate, second.Predicate);
                return order != 0 ? order : CompareTerms(first.Object, second.Object);
        }
    }

    /// <summary>The order of two values; those of no known value go after the others, and are left undecided among themselves.</summary>
    private static int CompareValues(in XsdValue left, in XsdValue right)
    {
        var (leftClass, rightClass) = (ValueClass.Of(left.Type), ValueClass.Of(right.Type));
        if (leftClass != rightClass)
        {
            return leftClass.CompareTo(rightClass);
        }

        return leftClass switch
        {
            ValueClass.Text => ValueComparison.CompareCodePoints(left.AsString, right.AsString),
            ValueClass.Number => CompareNumbers(left, right),
            ValueClass.Truth => left.AsBoolean.CompareTo(right.AsBoolean),
            ValueClass.Span => XsdDuration.CompareTotally(left.AsDuration, right.AsDuration),
            ValueClass.Unknown => 0,
            _ => XsdDateTime.CompareTotally(left.AsDateTime, right.AsDateTime),
        };
    }

    private static int CompareNumbers(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsExact(left.Type) && XsdDatatypes.IsExact(right.Type))
        {
            return left.AsDecimal.CompareTo(right.AsDecimal);
        }

        // Rounding to doubles keeps the order but merges neighbours, which the exact numbers tell apart: so the order is transitive.
        var (l, r) = (left.ToDouble(), right.ToDouble());
        var order = l.CompareTo(r);
        return order == 0 && double.IsFinite(l) ? Exact(left).CompareTo(Exact(right)) : order;
    }

    private static XsdDecimal Exact(in XsdValue number) =>
        XsdDatatypes.IsExact(number.Type) ? number.AsDecimal : XsdDecimal.FromDouble(number.ToDouble());

    private static int CompareForms(Literal left, Literal right)
    {
        var order = left.Language is null && right.Language is null ? string.CompareOrdinal(left.Datatype, right.Datatype) : 0;
        order = order != 0 ? order : ValueComparison.CompareCodePoints(left.LexicalForm, right.LexicalForm);
        order = order != 0 ? order : string.Compare(left.Language, right.Language, StringComparison.OrdinalIgnoreCase);
        order = order != 0 ? order : left.Direction.CompareTo(right.Direction);
        return order != 0 ? order : string.CompareOrdinal(left.Datatype, right.Datatype);
    }
}
