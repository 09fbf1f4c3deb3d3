namespace KnowledgeGraph.Server.Iris;

/// <summary>The prefixes of answers and pages, and of queries that declare none.</summary>
public static class Prefixes
{
    public static readonly IReadOnlyDictionary<string, string> Common = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kg"] = "https://w3id.org/report-kg/ontology#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["hydra"] = "http://www.w3.org/ns/hydra/core#",
        ["oa"] = "http://www.w3.org/ns/oa#",
        ["org"] = "http://www.w3.org/ns/org#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["qudt"] = "http://qudt.org/schema/qudt/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["schema"] = "https://schema.org/",
        ["sd"] = "http://www.w3.org/ns/sparql-service-description#",
        ["sh"] = "http://www.w3.org/ns/shacl#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["time"] = "http://www.w3.org/2006/time#",
        ["unit"] = "http://qudt.org/vocab/unit/",
        ["vann"] = "http://purl.org/vocab/vann/",
        ["void"] = "http://rdfs.org/ns/void#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };
}
