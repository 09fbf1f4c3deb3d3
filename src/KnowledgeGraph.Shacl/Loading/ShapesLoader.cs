using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Shacl.Vocabulary;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>Reads the shapes of a shapes graph: those with targets, and what they refer to.</summary>
internal sealed class ShapesLoader
{
    private static readonly string[] TargetProperties = ["targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf"];

    private readonly ShapesDocument _document;
    private readonly PathLoader _paths;
    private readonly ConstraintLoader _constraints;
    private readonly SparqlConstraintLoader _sparqlConstraints;
    private readonly Dictionary<Term, Shape> _shapes = [];

    public ShapesLoader(ShapesDocument document)
    {
        _document = document;
        _paths = new PathLoader(document);
        _constraints = new ConstraintLoader(document, Load);
        _sparqlConstraints = new SparqlConstraintLoader(document);
    }

    /// <summary>The shapes that have targets and are not deactivated, in the order of the document.</summary>
    /// <exception cref="ShapesGraphException">A shape in use is not well-formed.</exception>
    public ImmutableArray<Shape> LoadTargeted()
    {
        var nodes = _document.Keys.Select(key => key.Subject).Distinct().Where(HasTarget).ToList();
        return [.. nodes.Select(Load).Where(shape => !shape.IsDeactivated)];
    }

    /// <summary>The shape of a node, the same each time.</summary>
    private Shape Load(Term node)
    {
        if (_shapes.TryGetValue(node, out var known))
        {
            return known;
        }

        var shape = new Shape
        {
            Node = node,
            Path = _document.Value(node, "path") is { } path ? _paths.Load(path) : null,
            IsDeactivated = _document.IsTrue(node, "deactivated"),
            Severity = _document.Value(node, "severity") as Iri ?? Sh.Iri("Violation"),
            Messages = [.. _document.Values(node, "message").OfType<Literal>()],
            Targets = [.. TargetsOf(node)],
        };
        _shapes.Add(node, shape);
        shape.Constraints = [.. _constraints.Load(node, shape), .. _sparqlConstraints.Load(node, shape)];
        return shape;
    }

    private bool HasTarget(Term node) => TargetProperties.Any(property => _document.Has(node, Sh.Namespace + property)) || IsImplicitClass(node);

    /// <summary>§2.1.3.3: a shape that is a class has its instances as targets.</summary>
    private bool IsImplicitClass(Term node) =>
        (_document.IsInstance(node, Sh.Namespace + "NodeShape") || _document.IsInstance(node, Sh.Namespace + "PropertyShape"))
        && _document.IsInstance(node, Sh.Class);

    private IEnumerable<Target> TargetsOf(Term node)
    {
        foreach (var target in _document.Values(node, "targetNode"))
        {
            yield return new Target(TargetKind.Node, target);
        }

        foreach (var target in _document.Values(node, "targetClass"))
        {
            yield return new Target(TargetKind.Class, target);
        }

        foreach (var target in _document.Values(node, "targetSubjectsOf"))
        {
            yield return new Target(TargetKind.SubjectsOf, target);
        }

        foreach (var target in _document.Values(node, "targetObjectsOf"))
        {
            yield return new Target(TargetKind.ObjectsOf, target);
        }

        if (IsImplicitClass(node))
        {
            yield return new Target(TargetKind.Class, node);
        }
    }
}
