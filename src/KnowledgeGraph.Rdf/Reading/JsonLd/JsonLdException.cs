namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>An error that the JSON-LD 1.1 algorithms define, with its code (JSON-LD 1.1 API §9.6).</summary>
public sealed class JsonLdException(string code, string message) : FormatException($"{code}: {message}")
{
    /// <summary>The code, such as <c>invalid term definition</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The byte of the document at which the nearest map starts, -1 where it is not known.</summary>
    internal long Offset { get; set; } = -1;
}
