using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>Validates focus nodes against shapes (§3.4).</summary>
internal sealed class ValidationRun
{
    private readonly HashSet<(Shape Shape, TermId Node)> _open = [];
    private readonly CancellationToken _cancellation;

    public ValidationRun(DataGraph data, TermSpace terms, DataQueries queries, CancellationToken cancellation)
    {
        Data = data;
        Terms = terms;
        Queries = queries;
        Classes = new ClassHierarchy(data, terms);
        Paths = new PathWalk(data, terms);
        _cancellation = cancellation;
    }

    public DataGraph Data { get; }

    public TermSpace Terms { get; }

    public DataQueries Queries { get; }

    public ClassHierarchy Classes { get; }

    public PathWalk Paths { get; }

    public CancellationToken Cancellation => _cancellation;

    public void Validate(Shape shape, TermId focus, ResultSink sink)
    {
        _cancellation.ThrowIfCancellationRequested();

        // A node that is already being validated by the shape conforms as far as the circle is concerned (§3.4.3 leaves it open).
        if (shape.IsDeactivated || !_open.Add((shape, focus)))
        {
            return;
        }

        IReadOnlyCollection<TermId> values = shape.Path is null ? [focus] : Paths.From(focus, shape.Path);
        var check = new ShapeCheck(this, shape, focus, values, sink);
        foreach (var constraint in shape.Constraints)
        {
            constraint.Check(check);
            if (sink.CountsOnly && sink.Count > 0)
            {
                break;
            }
        }

        _open.Remove((shape, focus));
    }

    public bool Conforms(Shape shape, TermId node)
    {
        var sink = new ResultSink(countsOnly: true);
        Validate(shape, node, sink);
        return sink.Count == 0;
    }

    /// <summary>The focus nodes of a shape's targets, each once.</summary>
    public IReadOnlyCollection<TermId> FocusNodesOf(Shape shape)
    {
        var nodes = new HashSet<TermId>();
        foreach (var target in shape.Targets)
        {
            var term = Terms.IdOf(target.Term);
            switch (target.Kind)
            {
                case TargetKind.Node:
                    nodes.Add(term);
                    break;
                case TargetKind.Class:
                    Classes.AddInstances(term, nodes);
                    break;
                case TargetKind.SubjectsOf:
                    Data.Match(TermId.None, term, TermId.None, triple => nodes.Add(triple.Subject));
                    break;
                default:
                    Data.Match(TermId.None, term, TermId.None, triple => nodes.Add(triple.Object));
                    break;
            }
        }

        return nodes;
    }

}
