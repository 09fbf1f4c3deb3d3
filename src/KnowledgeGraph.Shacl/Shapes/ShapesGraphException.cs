using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>A shapes graph that is not well-formed (§1.5, §3.4.2): validation cannot say anything by it.</summary>
public sealed class ShapesGraphException(Term shape, string problem) : Exception($"Shape {shape}: {problem}.")
{
    /// <summary>The shape, path or constraint that is at fault.</summary>
    public Term Shape { get; } = shape;

    public string Problem { get; } = problem;
}
