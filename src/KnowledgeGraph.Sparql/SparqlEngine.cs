using KnowledgeGraph.Sparql.Parsing;

namespace KnowledgeGraph.Sparql;

/// <summary>SPARQL over the store: text to something that runs on any snapshot. Safe for several threads.</summary>
public sealed class SparqlEngine
{
    private readonly PreparedCache<PreparedQuery> _queries = new(capacity: 512);

    /// <summary>Reads a query. The same text gives the same object while it is remembered.</summary>
    /// <exception cref="Syntax.SparqlSyntaxException">The text is no query.</exception>
    public PreparedQuery Prepare(string text, string? baseIri = null) =>
        _queries.GetOrAdd((text, baseIri), static key => new PreparedQuery(SparqlParser.ParseQuery(key.Text, key.BaseIri)));

    /// <summary>Reads an update request.</summary>
    /// <exception cref="Syntax.SparqlSyntaxException">The text is no update request.</exception>
    public PreparedUpdate PrepareUpdate(string text, string? baseIri = null) => new(SparqlParser.ParseUpdate(text, baseIri));
}
