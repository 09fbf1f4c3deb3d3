namespace KnowledgeGraph.Rdf.Terms;

/// <summary>Prefixes that people write and forget to declare, for the hint of an error; the namespaces are those of the vocabularies' own documents.</summary>
public static class CommonPrefixes
{
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["rdf"] = RdfVocabulary.Namespace,
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = Xsd.Namespace,
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["sh"] = "http://www.w3.org/ns/shacl#",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["geo"] = "http://www.opengis.net/ont/geosparql#",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["schema"] = "http://schema.org/",
        ["wd"] = "http://www.wikidata.org/entity/",
        ["wdt"] = "http://www.wikidata.org/prop/direct/",
    };

    /// <summary>What is wrong with a prefix that is not declared, and what to do about it.</summary>
    /// <param name="keyword">How a declaration begins, such as <c>PREFIX</c>.</param>
    public static string Undeclared(string prefix, string keyword)
    {
        var problem = $"the prefix '{prefix}:' is not declared; ";
        return prefix is "http" or "https" or "urn" or "mailto" or "tel"
            ? $"{problem}if this is an IRI, write it in angle brackets: <{prefix}:…>"
            : $"{problem}add {keyword} {prefix}: <{Namespaces.GetValueOrDefault(prefix, "…")}>{(keyword.StartsWith('@') ? " ." : "")} before it";
    }
}
