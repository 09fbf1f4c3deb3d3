namespace KnowledgeGraph.Sparql.Results;

/// <summary>The syntaxes of query results.</summary>
public enum ResultsSyntax : byte
{
    /// <summary><c>application/sparql-results+json</c></summary>
    Json,

    /// <summary><c>application/sparql-results+xml</c></summary>
    Xml,

    /// <summary><c>text/csv</c>: values without their kinds and types.</summary>
    Csv,

    /// <summary><c>text/tab-separated-values</c>: terms in Turtle's syntax.</summary>
    Tsv,
}

/// <summary>What the syntaxes are called on the wire.</summary>
public static class ResultsSyntaxes
{
    /// <summary>The media type, with the character set where it is not fixed by the type.</summary>
    public static string MediaTypeOf(ResultsSyntax syntax) => syntax switch
    {
        ResultsSyntax.Json => "application/sparql-results+json",
        ResultsSyntax.Xml => "application/sparql-results+xml",
        ResultsSyntax.Csv => "text/csv; charset=utf-8; header=present",
        _ => "text/tab-separated-values; charset=utf-8",
    };

    /// <summary>The syntax that a media type names, parameters ignored.</summary>
    public static ResultsSyntax? OfMediaType(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/sparql-results+json" or "application/json" => ResultsSyntax.Json,
        "application/sparql-results+xml" or "application/xml" => ResultsSyntax.Xml,
        "text/csv" => ResultsSyntax.Csv,
        "text/tab-separated-values" => ResultsSyntax.Tsv,
        _ => null,
    };

    /// <summary>The syntax that a file's name says: <c>.srj</c>, <c>.srx</c>, <c>.csv</c> or <c>.tsv</c>.</summary>
    public static ResultsSyntax? OfFileName(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".srj" or ".json" => ResultsSyntax.Json,
        ".srx" or ".xml" => ResultsSyntax.Xml,
        ".csv" => ResultsSyntax.Csv,
        ".tsv" => ResultsSyntax.Tsv,
        _ => null,
    };
}
