using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Store.Text;

namespace KnowledgeGraph.Sparql;

/// <summary>How one run of a query or update may behave.</summary>
public sealed record QueryOptions
{
    public static readonly QueryOptions Default = new();

    /// <summary>The longest a run may take; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The most bytes that a run may keep for intermediate results.</summary>
    public long MemoryLimitBytes { get; init; } = 4L << 30;

    /// <summary>Without FROM, the default graph is the union of all graphs instead of the stored default graph.</summary>
    public bool UnionDefaultGraph { get; init; }

    /// <summary>The dataset of the protocol's <c>default-graph-uri</c> and <c>named-graph-uri</c>, which goes before the query's own (SPARQL Protocol §2.1.4).</summary>
    public DatasetClause? Dataset { get; init; }

    /// <summary>Who answers SERVICE; null refuses it.</summary>
    public IServiceClient? Services { get; init; }

    /// <summary>Who answers the patterns of <see cref="Planning.Text.TextVocabulary"/>; null leaves them ordinary patterns, which match nothing.</summary>
    public ITextIndex? Text { get; init; }

    /// <summary>What NOW() is; null for the clock.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Measures each operator, for <c>explain</c>.</summary>
    public bool Measure { get; init; }

    /// <summary>Whether the run may use and leave results in the engine's cache of them.</summary>
    public bool UseKeptResults { get; init; } = true;

    internal RunLimits Limits => new(Timeout, MemoryLimitBytes, Services, Now, Measure);
}
