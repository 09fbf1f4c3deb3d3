using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>What makes nodes focus nodes of a shape (§2.1.3).</summary>
internal sealed record Target(TargetKind Kind, Term Term);

internal enum TargetKind : byte
{
    Node,

    /// <summary>Instances of a class, also of one that is the shape itself.</summary>
    Class,
    SubjectsOf,
    ObjectsOf,
}
