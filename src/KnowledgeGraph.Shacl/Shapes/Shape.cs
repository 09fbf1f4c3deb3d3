using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>A node shape, or with a path a property shape (§2). Compared by reference: shapes may refer to each other in circles.</summary>
internal sealed class Shape
{
    public required Term Node { get; init; }

    /// <summary>Null for a node shape.</summary>
    public ShapePath? Path { get; init; }

    public bool IsDeactivated { get; init; }

    public required Iri Severity { get; init; }

    public ImmutableArray<Literal> Messages { get; init; } = [];

    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>Set once, when the shapes that the constraints refer to exist.</summary>
    public ImmutableArray<Constraint> Constraints { get; set; } = [];
}
