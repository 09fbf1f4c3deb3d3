namespace KnowledgeGraph.Import.Triples;

/// <summary>IRIs of the ontology (<c>ontology/*.ttl</c>) and of the vocabularies that the triples use.</summary>
public static class OntologyTerms
{
    public const string Namespace = "https://w3id.org/report-kg/ontology#";

    internal const string RdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    internal const string RdfSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
    internal const string RdfPredicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
    internal const string RdfObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
    internal const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    internal const string AltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
    internal const string PrefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
    internal const string Concept = "http://www.w3.org/2004/02/skos/core#Concept";
    internal const string Source = "http://purl.org/dc/terms/source";
    internal const string WasGeneratedBy = "http://www.w3.org/ns/prov#wasGeneratedBy";
    internal const string WasAssociatedWith = "http://www.w3.org/ns/prov#wasAssociatedWith";
    internal const string Used = "http://www.w3.org/ns/prov#used";
    internal const string SoftwareAgent = "http://www.w3.org/ns/prov#SoftwareAgent";
    internal const string HasSource = "http://www.w3.org/ns/oa#hasSource";
    internal const string HasSelector = "http://www.w3.org/ns/oa#hasSelector";
    internal const string HasTarget = "http://www.w3.org/ns/oa#hasTarget";
    internal const string Exact = "http://www.w3.org/ns/oa#exact";
    internal const string Start = "http://www.w3.org/ns/oa#start";
    internal const string End = "http://www.w3.org/ns/oa#end";
    internal const string TextQuoteSelector = "http://www.w3.org/ns/oa#TextQuoteSelector";
    internal const string TextPositionSelector = "http://www.w3.org/ns/oa#TextPositionSelector";
    internal const string SoftwareVersion = "https://schema.org/softwareVersion";
}
