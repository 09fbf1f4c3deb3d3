using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>FROM and FROM NAMED; null in a query that names no dataset.</summary>
public sealed record DatasetClause(ImmutableArray<Iri> Default, ImmutableArray<Iri> Named);

/// <summary>A query as algebra, with what its form adds.</summary>
public abstract record Query(AlgebraNode Pattern, DatasetClause? Dataset)
{
    /// <summary>Prefixes that the query declared, for writing results with them.</summary>
    public ImmutableArray<(string Prefix, string Iri)> Prefixes { get; init; } = [];

    /// <summary>What <c>IRI("relative")</c> is relative to, or null.</summary>
    public string? BaseIri { get; init; }
}

public sealed record SelectQuery(AlgebraNode Pattern, ImmutableArray<Variable> Variables, DatasetClause? Dataset) : Query(Pattern, Dataset);

public sealed record AskQuery(AlgebraNode Pattern, DatasetClause? Dataset) : Query(Pattern, Dataset);

/// <summary>CONSTRUCT; hidden variables of the template are blank nodes, fresh for each solution.</summary>
public sealed record ConstructQuery(AlgebraNode Pattern, ImmutableArray<QuadTemplate> Template, DatasetClause? Dataset) : Query(Pattern, Dataset);

/// <summary>DESCRIBE of terms and variables.</summary>
public sealed record DescribeQuery(AlgebraNode Pattern, ImmutableArray<PatternTerm> Targets, DatasetClause? Dataset) : Query(Pattern, Dataset);

/// <summary>A quad to build; <see cref="Graph"/> is null for the default graph.</summary>
public sealed record QuadTemplate(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object, PatternTerm? Graph);
