using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Parsing;

namespace KnowledgeGraph.Sparql;

/// <summary>SPARQL over the store: text to something that runs on any snapshot. Safe for several threads.</summary>
public sealed class SparqlEngine
{
    private const long DefaultKeptBytes = 64L << 20;

    private readonly ResultCache? _kept;
    private readonly PreparedCache<PreparedQuery> _queries = new(capacity: 512);

    /// <param name="keptResultBytes">The most bytes of costly results that queries leave to each other while the snapshot stays the same; 0 keeps none.</param>
    public SparqlEngine(long keptResultBytes = DefaultKeptBytes) => _kept = keptResultBytes > 0 ? new ResultCache(keptResultBytes) : null;

    /// <summary>Reads a query. The same text gives the same object while it is remembered.</summary>
    /// <exception cref="Syntax.SparqlSyntaxException">The text is no query.</exception>
    public PreparedQuery Prepare(string text, string? baseIri = null) =>
        _queries.GetOrAdd((text, baseIri), key => new PreparedQuery(SparqlParser.ParseQuery(key.Text, key.BaseIri), _kept));

    /// <summary>Reads an update request.</summary>
    /// <exception cref="Syntax.SparqlSyntaxException">The text is no update request.</exception>
    public PreparedUpdate PrepareUpdate(string text, string? baseIri = null) => new(SparqlParser.ParseUpdate(text, baseIri));
}
