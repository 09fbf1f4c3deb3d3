using KnowledgeGraph.Sparql.Results.Reading;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>Reads query results, of SELECT and of ASK, from memory.</summary>
public static class ResultsReader
{
    /// <exception cref="ResultsSyntaxException">The document is not in this syntax.</exception>
    public static SparqlResult Read(ReadOnlyMemory<byte> document, ResultsSyntax syntax) => syntax switch
    {
        ResultsSyntax.Json => JsonResultsReader.Read(document),
        ResultsSyntax.Xml => XmlResultsReader.Read(document),
        ResultsSyntax.Csv => CsvResultsReader.Read(document.Span),
        _ => TsvResultsReader.Read(document.Span),
    };
}
