using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>An operator of the SPARQL algebra (SPARQL 1.1 §18.2), as the specification names it.</summary>
public abstract record AlgebraNode
{
    private protected AlgebraNode()
    {
    }
}

/// <summary>A basic graph pattern; with no patterns it is the one empty solution.</summary>
public sealed record Bgp(ImmutableArray<TriplePattern> Patterns) : AlgebraNode;

/// <summary>A property path that is more than one IRI (§18.4); sequences of plain steps have become triple patterns.</summary>
public sealed record PathPattern(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : AlgebraNode;

public sealed record Join(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>OPTIONAL; <see cref="Condition"/> is null where it would be <c>true</c>.</summary>
public sealed record LeftJoin(AlgebraNode Left, AlgebraNode Right, Expression? Condition) : AlgebraNode;

public sealed record Union(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

public sealed record Minus(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

public sealed record Filter(Expression Condition, AlgebraNode Input) : AlgebraNode;

public sealed record Extend(AlgebraNode Input, Variable Variable, Expression Expression) : AlgebraNode;

/// <summary>GRAPH: the patterns below match in the named graph, or in each of them where <see cref="Name"/> is a variable.</summary>
public sealed record GraphPattern(PatternTerm Name, AlgebraNode Input) : AlgebraNode;

/// <summary>SERVICE; <see cref="Text"/> is the group as the user wrote it with all prefixes resolved, to be sent as it is.</summary>
public sealed record ServicePattern(PatternTerm Endpoint, AlgebraNode Input, string Text, bool Silent) : AlgebraNode;

/// <summary>VALUES: inline data; a null cell is UNDEF.</summary>
public sealed record ValuesTable(ImmutableArray<Variable> Variables, ImmutableArray<ImmutableArray<Term?>> Rows) : AlgebraNode;

/// <summary>
/// GROUP BY with its aggregates in one step: solutions bind the keys' variables and one variable for each aggregate.
/// Without keys there is exactly one group, even of no solutions (§18.2.4.1); <see cref="Keys"/> empty and <see cref="Explicit"/> false says so.
/// </summary>
public sealed record Group(
    AlgebraNode Input,
    ImmutableArray<GroupKey> Keys,
    ImmutableArray<AggregateBinding> Aggregates,
    bool Explicit) : AlgebraNode;

/// <summary>A key; hidden variables name the keys that the user did not.</summary>
public sealed record GroupKey(Variable Variable, Expression Expression);

public sealed record AggregateBinding(Variable Variable, Aggregate Aggregate);

public sealed record OrderBy(AlgebraNode Input, ImmutableArray<OrderCondition> Conditions) : AlgebraNode;

public sealed record OrderCondition(Expression Expression, bool Descending);

public sealed record Project(AlgebraNode Input, ImmutableArray<Variable> Variables) : AlgebraNode;

public sealed record Distinct(AlgebraNode Input) : AlgebraNode;

public sealed record Reduced(AlgebraNode Input) : AlgebraNode;

/// <summary>OFFSET and LIMIT; a null limit is none.</summary>
public sealed record Slice(AlgebraNode Input, long Offset, long? Limit) : AlgebraNode;
