using System.Text;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Reads SPARQL 1.1 and 1.2 from UTF-8 into the algebra (§18.2).</summary>
public static class SparqlParser
{
    /// <param name="text">The query as UTF-8.</param>
    /// <param name="baseIri">What relative IRIs are relative to until the query says BASE.</param>
    /// <exception cref="SparqlSyntaxException">The text is no query.</exception>
    public static Query ParseQuery(ReadOnlyMemory<byte> text, string? baseIri = null) =>
        new QueryParser(new Grammar(text, baseIri)).Query();

    /// <inheritdoc cref="ParseQuery(ReadOnlyMemory{byte}, string?)"/>
    public static Query ParseQuery(string text, string? baseIri = null) => ParseQuery(Encoding.UTF8.GetBytes(text), baseIri);

    /// <param name="text">The update request as UTF-8.</param>
    /// <param name="baseIri">What relative IRIs are relative to until the request says BASE.</param>
    /// <exception cref="SparqlSyntaxException">The text is no update request.</exception>
    public static UpdateRequest ParseUpdate(ReadOnlyMemory<byte> text, string? baseIri = null) =>
        new UpdateParser(new Grammar(text, baseIri)).Request();

    /// <inheritdoc cref="ParseUpdate(ReadOnlyMemory{byte}, string?)"/>
    public static UpdateRequest ParseUpdate(string text, string? baseIri = null) => ParseUpdate(Encoding.UTF8.GetBytes(text), baseIri);
}
