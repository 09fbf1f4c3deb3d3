using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>The operations of a SPARQL Update request, to be run in order as one transaction (SPARQL 1.1 Update §3).</summary>
public sealed record UpdateRequest(ImmutableArray<UpdateOperation> Operations)
{
    /// <summary>What <c>IRI("relative")</c> is relative to, or null.</summary>
    public string? BaseIri { get; init; }
}

public abstract record UpdateOperation
{
    private protected UpdateOperation()
    {
    }
}

/// <summary>INSERT DATA: no variables but hidden ones, which are blank nodes, fresh for the operation as a whole.</summary>
public sealed record InsertData(ImmutableArray<QuadTemplate> Quads) : UpdateOperation;

/// <summary>DELETE DATA: constants only.</summary>
public sealed record DeleteData(ImmutableArray<QuadTemplate> Quads) : UpdateOperation;

/// <summary>
/// DELETE/INSERT ... WHERE, and DELETE WHERE, whose template is its pattern. WITH is already the graph of those templates that named none;
/// <see cref="With"/> remains because it is also the default graph of <see cref="Where"/> unless <see cref="Using"/> is there (§3.1.3).
/// Hidden variables of <see cref="Insert"/> are blank nodes, fresh for each solution; <see cref="Delete"/> has none.
/// </summary>
public sealed record Modify(
    Iri? With,
    ImmutableArray<QuadTemplate> Delete,
    ImmutableArray<QuadTemplate> Insert,
    DatasetClause? Using,
    AlgebraNode Where) : UpdateOperation;

/// <summary>LOAD of a document into the default graph, or into <see cref="Into"/>.</summary>
public sealed record Load(Iri Source, Iri? Into, bool Silent) : UpdateOperation;

public sealed record Clear(GraphTarget Target, bool Silent) : UpdateOperation;

public sealed record Drop(GraphTarget Target, bool Silent) : UpdateOperation;

public sealed record Create(Iri Graph, bool Silent) : UpdateOperation;

/// <summary>ADD; source and destination are each one graph, null for the default graph, as in <see cref="Move"/> and <see cref="Copy"/>.</summary>
public sealed record Add(Iri? Source, Iri? Destination, bool Silent) : UpdateOperation;

public sealed record Move(Iri? Source, Iri? Destination, bool Silent) : UpdateOperation;

public sealed record Copy(Iri? Source, Iri? Destination, bool Silent) : UpdateOperation;

/// <summary>The graphs that CLEAR and DROP are about; <see cref="Graph"/> is set for <see cref="GraphTargetKind.Graph"/> alone.</summary>
public sealed record GraphTarget(GraphTargetKind Kind, Iri? Graph = null);

public enum GraphTargetKind : byte
{
    Default,
    Named,
    All,
    Graph,
}
