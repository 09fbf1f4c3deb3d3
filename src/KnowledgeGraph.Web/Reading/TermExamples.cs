namespace KnowledgeGraph.Web.Reading;

/// <summary>A query for each term of the ontology that shows how it is used.</summary>
public static class TermExamples
{
    private const string Prologue = """
        PREFIX kg: <https://w3id.org/report-kg/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX sh: <http://www.w3.org/ns/shacl#>


        """;

    /// <param name="language">A primary language tag for labels: <c>zh</c> or <c>en</c>.</param>
    public static string Of(string iri, TermKind kind, string language)
    {
        var name = $"kg:{Labels.LocalName(iri)}";
        var pattern = kind switch
        {
            TermKind.Class => $$"""
                SELECT ?thing ?label WHERE {
                  ?thing a {{name}} .
                  OPTIONAL { ?thing rdfs:label ?label }
                }
                """,
            TermKind.ObjectProperty => $$"""
                SELECT ?subject ?value ?label WHERE {
                  ?subject {{name}} ?value .
                  OPTIONAL { ?value rdfs:label ?label FILTER(LANGMATCHES(LANG(?label), "{{language}}")) }
                }
                """,
            TermKind.DatatypeProperty or TermKind.AnnotationProperty => $$"""
                SELECT ?subject ?value WHERE {
                  ?subject {{name}} ?value .
                }
                """,
            TermKind.Scheme => $$"""
                SELECT ?concept ?label WHERE {
                  ?concept skos:inScheme {{name}} ; skos:prefLabel ?label .
                  FILTER(LANGMATCHES(LANG(?label), "{{language}}"))
                }
                """,
            TermKind.Concept when name.StartsWith("kg:Indicator", StringComparison.Ordinal) => $$"""
                SELECT ?place ?year ?role ?value ?unit ?quote WHERE {
                  ?measure kg:indicator {{name}} ; kg:aboutPlace ?place ; kg:period ?year ; kg:role ?role ;
                           kg:value ?value ; kg:unitText ?unit ; kg:quote ?quote .
                }
                ORDER BY ?place ?year
                """,
            TermKind.Shape => $$"""
                SELECT ?property ?least ?most WHERE {
                  {{name}} sh:property ?rule .
                  ?rule sh:path ?property .
                  OPTIONAL { ?rule sh:minCount ?least }
                  OPTIONAL { ?rule sh:maxCount ?most }
                }
                """,
            _ => $$"""
                SELECT ?subject ?property WHERE {
                  ?subject ?property {{name}} .
                }
                """,
        };
        return Prologue + pattern + "\nLIMIT 50\n";
    }
}
