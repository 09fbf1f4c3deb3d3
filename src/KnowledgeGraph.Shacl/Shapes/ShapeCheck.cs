using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Shacl.Reports;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>One shape at one focus node: what its constraints look at, and where they report.</summary>
internal sealed class ShapeCheck(ValidationRun run, Shape shape, TermId focus, IReadOnlyCollection<TermId> values, ResultSink sink)
{
    public ValidationRun Run => run;

    public Shape Shape => shape;

    public TermId Focus => focus;

    /// <summary>The nodes that the shape's path leads to, or the focus node itself.</summary>
    public IReadOnlyCollection<TermId> Values => values;

    public ResultSink Sink => sink;

    /// <summary>A violation by one value.</summary>
    public void Report(Constraint constraint, TermId value) => Report(constraint, run.Terms.Decode(value));

    /// <summary>A violation; with a path of its own where the constraint knows better than the shape.</summary>
    public void Report(
        Constraint constraint, Term? value = null, ShapePath? path = null, Term? source = null, ImmutableArray<Literal>? messages = null)
    {
        if (sink.CountsOnly)
        {
            sink.Count++;
            return;
        }

        var said = messages is { IsEmpty: false } own ? own
            : !shape.Messages.IsEmpty ? shape.Messages
            : [new Literal(constraint.Expectation)];
        sink.Add(new ValidationResult(
            run.Terms.Decode(focus), path ?? shape.Path, value, shape.Node, source, constraint.Component, shape.Severity, said));
    }
}
