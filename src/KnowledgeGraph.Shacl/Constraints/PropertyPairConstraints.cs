using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>A constraint that compares the values with those of another property of the focus node (§4.5).</summary>
internal abstract class PropertyPairConstraint(string component, Iri property) : Constraint(component)
{
    protected Iri Property => property;

    public sealed override void Check(ShapeCheck check)
    {
        var others = new HashSet<TermId>();
        check.Run.Data.Match(check.Focus, check.Run.Terms.IdOf(property), TermId.None, triple => others.Add(triple.Object));
        Check(check, others);
    }

    protected abstract void Check(ShapeCheck check, HashSet<TermId> others);
}

/// <summary>sh:equals.</summary>
internal sealed class EqualsConstraint(Iri property) : PropertyPairConstraint("Equals", property)
{
    public override string Expectation => $"has the same values as {Property}";

    protected override void Check(ShapeCheck check, HashSet<TermId> others)
    {
        foreach (var value in check.Values.Where(value => !others.Contains(value)))
        {
            check.Report(this, value);
        }

        foreach (var other in others.Where(other => !check.Values.Contains(other)))
        {
            check.Report(this, other);
        }
    }
}

/// <summary>sh:disjoint.</summary>
internal sealed class DisjointConstraint(Iri property) : PropertyPairConstraint("Disjoint", property)
{
    public override string Expectation => $"shares no value with {Property}";

    protected override void Check(ShapeCheck check, HashSet<TermId> others)
    {
        foreach (var value in check.Values.Where(others.Contains))
        {
            check.Report(this, value);
        }
    }
}

/// <summary>sh:lessThan and sh:lessThanOrEquals: one result for each pair that is not so, or cannot be compared.</summary>
internal sealed class LessThanConstraint(string component, Iri property, bool allowsEqual) : PropertyPairConstraint(component, property)
{
    public override string Expectation => $"is less than {(allowsEqual ? "or equal to " : "")}each value of {Property}";

    protected override void Check(ShapeCheck check, HashSet<TermId> others)
    {
        foreach (var value in check.Values)
        {
            foreach (var other in others)
            {
                var order = Compare(check.Run.Terms.Decode(value), check.Run.Terms.Decode(other));
                if (order != ValueOrder.Less && !(allowsEqual && order == ValueOrder.Equal))
                {
                    check.Report(this, value);
                }
            }
        }
    }

    private static ValueOrder Compare(Term left, Term right) =>
        left is Literal l && right is Literal r && LexicalMapping.TryMap(l, out var x) && LexicalMapping.TryMap(r, out var y)
            ? ValueComparison.Compare(x, y)
            : ValueOrder.Incomparable;
}
