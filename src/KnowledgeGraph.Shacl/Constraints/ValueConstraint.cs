using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>A constraint that holds for each value node by itself.</summary>
internal abstract class ValueConstraint(string component) : Constraint(component)
{
    public sealed override void Check(ShapeCheck check)
    {
        foreach (var value in check.Values)
        {
            if (!Holds(check.Run, value))
            {
                check.Report(this, value);
            }
        }
    }

    protected abstract bool Holds(ValidationRun run, TermId value);
}
