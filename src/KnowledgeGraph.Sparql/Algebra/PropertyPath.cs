using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>A property path expression (SPARQL 1.1 §9.1, §18.1.7).</summary>
public abstract record PropertyPath
{
    private protected PropertyPath()
    {
    }
}

public sealed record LinkPath(Iri Predicate) : PropertyPath;

public sealed record InversePath(PropertyPath Path) : PropertyPath;

public sealed record SequencePath(PropertyPath First, PropertyPath Second) : PropertyPath;

public sealed record AlternativePath(PropertyPath First, PropertyPath Second) : PropertyPath;

public sealed record ZeroOrMorePath(PropertyPath Path) : PropertyPath;

public sealed record OneOrMorePath(PropertyPath Path) : PropertyPath;

public sealed record ZeroOrOnePath(PropertyPath Path) : PropertyPath;

/// <summary><c>!(a|^b)</c>: one step by any predicate but the forward ones, or backwards by any but the inverse ones; an empty side takes no step.</summary>
public sealed record NegatedPropertySet(ImmutableArray<Iri> Forward, ImmutableArray<Iri> Inverse) : PropertyPath;
