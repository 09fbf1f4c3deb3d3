using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Loading;
using KnowledgeGraph.Shacl.Shapes;

namespace KnowledgeGraph.Shacl;

/// <summary>The shapes of a shapes graph, read once for any number of validations. Safe for several threads.</summary>
public sealed class ShapesGraph
{
    private ShapesGraph(ImmutableArray<Shape> shapes) => Shapes = shapes;

    /// <summary>The shapes that have targets.</summary>
    internal ImmutableArray<Shape> Shapes { get; }

    /// <exception cref="ShapesGraphException">A shape that is used is not well-formed.</exception>
    public static ShapesGraph Read(IEnumerable<Quad> quads) => new(new ShapesLoader(new ShapesDocument(quads)).LoadTargeted());
}
