using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Indexes;

/// <summary>A quad as ids; <see cref="Graph"/> is <see cref="TermId.DefaultGraph"/> for the default graph.</summary>
public readonly record struct QuadIds(TermId Subject, TermId Predicate, TermId Object, TermId Graph);

/// <summary>Which quads are meant: <see cref="TermId.None"/> in a position stands for any term.</summary>
public readonly record struct QuadPattern(TermId Subject, TermId Predicate, TermId Object, TermId Graph)
{
    public static readonly QuadPattern Any;

    public bool Matches(in QuadIds quad) =>
        (Subject.IsNone || Subject == quad.Subject)
        && (Predicate.IsNone || Predicate == quad.Predicate)
        && (Object.IsNone || Object == quad.Object)
        && (Graph.IsNone || Graph == quad.Graph);
}

/// <summary>A position of a quad.</summary>
public enum QuadPosition : byte
{
    Subject,
    Predicate,
    Object,
    Graph,
}

/// <summary>A sort order of quads, and the index that has it.</summary>
public enum QuadOrder : byte
{
    Spog,
    Sopg,
    Psog,
    Posg,
    Ospg,
    Opsg,
    Gspo,
}
