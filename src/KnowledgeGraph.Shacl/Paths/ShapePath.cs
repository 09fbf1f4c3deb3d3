using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Paths;

/// <summary>A SHACL property path (§2.3.1).</summary>
public abstract record ShapePath
{
    private protected ShapePath()
    {
    }
}

public sealed record PredicatePath(Iri Predicate) : ShapePath
{
    public override string ToString() => Predicate.ToString();
}

public sealed record InversePath(ShapePath Path) : ShapePath
{
    public override string ToString() => $"^({Path})";
}

public sealed record SequencePath(ImmutableArray<ShapePath> Steps) : ShapePath
{
    public override string ToString() => string.Join('/', Steps.Select(step => $"({step})"));
}

public sealed record AlternativePath(ImmutableArray<ShapePath> Choices) : ShapePath
{
    public override string ToString() => string.Join('|', Choices.Select(choice => $"({choice})"));
}

public sealed record ZeroOrMorePath(ShapePath Path) : ShapePath
{
    public override string ToString() => $"({Path})*";
}

public sealed record OneOrMorePath(ShapePath Path) : ShapePath
{
    public override string ToString() => $"({Path})+";
}

public sealed record ZeroOrOnePath(ShapePath Path) : ShapePath
{
    public override string ToString() => $"({Path})?";
}
