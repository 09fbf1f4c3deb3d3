namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>The attributes of one element, sorted by what they mean.</summary>
internal sealed class ElementAttributes
{
    public string? Id { get; set; }

    public string? About { get; set; }

    public string? NodeId { get; set; }

    public string? Resource { get; set; }

    public string? Datatype { get; set; }

    public string? ParseType { get; set; }

    public string? Annotation { get; set; }

    public string? AnnotationNodeId { get; set; }

    /// <summary>Predicate IRI and value of the others.</summary>
    public List<(string Predicate, string Value)> Properties { get; } = [];

    /// <summary>True when one says that the object is a resource.</summary>
    public bool DescribesResource => Resource is not null || NodeId is not null || Properties.Count > 0;
}
