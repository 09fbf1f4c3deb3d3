namespace KnowledgeGraph.Server.Settings;

/// <summary>What can be set of the server: in configuration under <c>KnowledgeGraph</c>, by environment (<c>KnowledgeGraph__BaseIri</c>), and by <c>kg serve</c>.</summary>
public sealed class ServerOptions
{
    public const string Section = "KnowledgeGraph";

    /// <summary>What the IRIs of things start with; ends in a slash. Requests for them must reach this server.</summary>
    public string BaseIri { get; set; } = "http://localhost:5080/";

    /// <summary>Whoever sends this as <c>Authorization: Bearer</c> may write. Null leaves writing to <see cref="WritesFromLoopback"/>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether processes of the same machine may write without a key. Turn it off behind a proxy on the same machine.</summary>
    public bool WritesFromLoopback { get; set; } = true;

    /// <summary>The longest that a query may run; a request may ask for less by <c>timeout</c>, in seconds.</summary>
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that one query may keep at a time.</summary>
    public long QueryMemory { get; set; } = 1L << 30;

    /// <summary>Bytes of costly results that queries leave to each other until the data changes; 0 keeps none.</summary>
    public long KeptResults { get; set; } = 64L << 20;

    /// <summary>Queries that run at a time; the next wait for <see cref="QueueTimeout"/> and then get 503.</summary>
    public int ConcurrentQueries { get; set; } = Math.Max(4, Environment.ProcessorCount * 2);

    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Queries that may wait; the next get 503 at once.</summary>
    public int QueuedQueries { get; set; } = 100;

    /// <summary>Query time that one client address may use in a minute; past it 429. Null sets no quota.</summary>
    public TimeSpan? QuotaPerMinute { get; set; }

    /// <summary>Bytes of a request's body: a query, or a graph to load.</summary>
    public long MaxRequestBytes { get; set; } = 256L << 20;

    /// <summary>Origins whose pages may read answers; <c>*</c> is any.</summary>
    public IReadOnlyList<string> Origins { get; set; } = ["*"];

    /// <summary>Endpoints that SERVICE may ask, as addresses that theirs begin with: host and port are compared whole. None by default.</summary>
    public IReadOnlyList<string> ServiceEndpoints { get; set; } = [];

    /// <summary>Whether SERVICE may reach private and loopback addresses.</summary>
    public bool ServicePrivateAddresses { get; set; }

    /// <summary>The longest that one call of SERVICE may take.</summary>
    public TimeSpan ServiceTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of one answer to SERVICE.</summary>
    public long ServiceBytes { get; set; } = 64L << 20;

    /// <summary>The folder with lexicons of the importer (<c>NAME.tsv</c>), each in the place of the built-in one of its name; null keeps these.</summary>
    public string? Lexicons { get; set; }

    /// <summary>The folder with sample queries (<c>*.rq</c>) for the home page, or null.</summary>
    public string? SampleQueries { get; set; }

    /// <summary>Where the text index is kept; null keeps it in memory.</summary>
    public string? TextIndexPath { get; set; }
}
