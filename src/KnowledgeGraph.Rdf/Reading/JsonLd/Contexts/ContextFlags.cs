namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>How a context is processed.</summary>
internal sealed record ContextFlags
{
    public static ContextFlags Default { get; } = new();

    /// <summary>Contexts of properties and types may redefine protected terms.</summary>
    public bool OverrideProtected { get; init; }

    /// <summary>False where the context ends at the next node.</summary>
    public bool Propagate { get; init; } = true;

    /// <summary>False while contexts of terms are checked, which may include themselves.</summary>
    public bool ValidateScoped { get; init; } = true;

    /// <summary>The remote contexts on the way to this one.</summary>
    public IReadOnlyList<string> Remote { get; init; } = [];
}
