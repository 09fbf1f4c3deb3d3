using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Vocabulary;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>A constraint that a shape declares. It reports each violation to the check that it is given.</summary>
internal abstract class Constraint(Iri component)
{
    protected Constraint(string component)
        : this(Sh.Iri(component + "ConstraintComponent"))
    {
    }

    public Iri Component { get; } = component;

    /// <summary>What is expected, for readers of the report; used where the shape has no message of its own.</summary>
    public abstract string Expectation { get; }

    public abstract void Check(ShapeCheck check);
}
