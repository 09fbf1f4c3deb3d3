using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>A SPARQL constraint said that it cannot decide (§5.3.2: <c>?failure</c> is true).</summary>
public sealed class ValidationFailureException(Term constraint, Term focusNode)
    : Exception($"The constraint {constraint} failed at {focusNode}.")
{
    public Term Constraint { get; } = constraint;

    public Term FocusNode { get; } = focusNode;
}
