using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:closed (§4.8.1): no properties but those that the shape has property shapes for, or ignores.</summary>
internal sealed class ClosedConstraint(ImmutableHashSet<Term> allowed) : Constraint("Closed")
{
    public override string Expectation => "has no other properties than those of its shape";

    public override void Check(ShapeCheck check)
    {
        foreach (var value in check.Values)
        {
            var extra = new List<TripleIds>();
            check.Run.Data.Match(value, TermId.None, TermId.None, extra.Add);
            foreach (var triple in extra)
            {
                if (check.Run.Terms.Decode(triple.Predicate) is Iri predicate && !allowed.Contains(predicate))
                {
                    check.Report(this, check.Run.Terms.Decode(triple.Object), new PredicatePath(predicate));
                }
            }
        }
    }
}

/// <summary>sh:hasValue (§4.8.2).</summary>
internal sealed class HasValueConstraint(Term term) : Constraint("HasValue")
{
    public override string Expectation => $"has the value {term}";

    public override void Check(ShapeCheck check)
    {
        if (!check.Values.Contains(check.Run.Terms.IdOf(term)))
        {
            check.Report(this);
        }
    }
}

/// <summary>sh:in (§4.8.3).</summary>
internal sealed class InConstraint(ImmutableHashSet<Term> members) : ValueConstraint("In")
{
    public override string Expectation => $"is one of {string.Join(", ", members.Select(member => member.ToString()).Order(StringComparer.Ordinal))}";

    protected override bool Holds(ValidationRun run, TermId value)
    {
        foreach (var member in members)
        {
            if (run.Terms.IdOf(member) == value)
            {
                return true;
            }
        }

        return false;
    }
}
