using System.Collections.Immutable;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:not (§4.6.1).</summary>
internal sealed class NotConstraint(Shape shape) : ValueConstraint("Not")
{
    public override string Expectation => $"does not conform to shape {shape.Node}";

    protected override bool Holds(ValidationRun run, TermId value) => !run.Conforms(shape, value);
}

/// <summary>sh:and (§4.6.2).</summary>
internal sealed class AndConstraint(ImmutableArray<Shape> shapes) : ValueConstraint("And")
{
    public override string Expectation => $"conforms to all of {shapes.Length} shapes";

    protected override bool Holds(ValidationRun run, TermId value) => shapes.All(shape => run.Conforms(shape, value));
}

/// <summary>sh:or (§4.6.3).</summary>
internal sealed class OrConstraint(ImmutableArray<Shape> shapes) : ValueConstraint("Or")
{
    public override string Expectation => $"conforms to one or more of {shapes.Length} shapes";

    protected override bool Holds(ValidationRun run, TermId value) => shapes.Any(shape => run.Conforms(shape, value));
}

/// <summary>sh:xone (§4.6.4).</summary>
internal sealed class XoneConstraint(ImmutableArray<Shape> shapes) : ValueConstraint("Xone")
{
    public override string Expectation => $"conforms to exactly one of {shapes.Length} shapes";

    protected override bool Holds(ValidationRun run, TermId value) => shapes.Count(shape => run.Conforms(shape, value)) == 1;
}

/// <summary>sh:node (§4.7.1).</summary>
internal sealed class NodeConstraint(Shape shape) : ValueConstraint("Node")
{
    public override string Expectation => $"conforms to shape {shape.Node}";

    protected override bool Holds(ValidationRun run, TermId value) => run.Conforms(shape, value);
}

/// <summary>sh:property (§4.7.2): the property shape reports for itself.</summary>
internal sealed class PropertyConstraint(Shape shape) : Constraint("Property")
{
    public override string Expectation => $"conforms to shape {shape.Node}";

    public override void Check(ShapeCheck check)
    {
        foreach (var value in check.Values)
        {
            check.Run.Validate(shape, value, check.Sink);
        }
    }
}

/// <summary>sh:qualifiedValueShape with one of its counts (§4.7.3).</summary>
/// <param name="component">The component's name without its ending.</param>
/// <param name="shape">What the counted values conform to.</param>
/// <param name="siblings">What none of them may conform to.</param>
internal sealed class QualifiedConstraint(string component, Shape shape, ImmutableArray<Shape> siblings, long least, long most) : Constraint(component)
{
    public override string Expectation => most == long.MaxValue
        ? $"has at least {least} value(s) that conform to shape {shape.Node}"
        : $"has at most {most} value(s) that conform to shape {shape.Node}";

    public override void Check(ShapeCheck check)
    {
        var count = check.Values.Count(value =>
            check.Run.Conforms(shape, value) && !siblings.Any(sibling => check.Run.Conforms(sibling, value)));
        if (count < least || count > most)
        {
            check.Report(this);
        }
    }
}
