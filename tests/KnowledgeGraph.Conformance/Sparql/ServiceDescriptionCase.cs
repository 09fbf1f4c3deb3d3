using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>The cases of SPARQL 1.1 Service Description, which the manifest names and the suite's text describes.</summary>
internal static class ServiceDescriptionCase
{
    private const string Namespace = "http://www.w3.org/ns/sparql-service-description#";

    public static async Task Run(ManifestEntry entry, HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "sparql");
        request.Headers.TryAddWithoutValidation("Accept", "text/turtle");
        using var response = await client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode);
        var syntax = RdfSyntaxes.OfMediaType(response.Content.Headers.ContentType!.MediaType!);
        Assert.NotNull(syntax);
        var address = new Uri(client.BaseAddress!, "sparql").ToString();
        var quads = RdfReader.ReadQuads(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), syntax.Value, address);
        switch (entry.Iri.Split('#')[^1])
        {
            case "returns-rdf":
                Assert.NotEmpty(quads);
                break;
            case "has-endpoint-triple":
                Assert.Contains(quads, quad => quad.Predicate.Value == Namespace + "endpoint" && quad.Object.Equals(new Iri(address)));
                break;
            case "conforms-to-schema":
                ConformsToSchema(quads);
                break;
            default:
                throw new NotSupportedException($"no meaning for {entry.Iri}");
        }
    }

    /// <summary>One service with one endpoint, of the class that the vocabulary demands, with properties that the vocabulary of SPARQL 1.1 or 1.2 has.</summary>
    private static void ConformsToSchema(List<Quad> quads)
    {
        var endpoint = Assert.Single(quads, quad => quad.Predicate.Value == Namespace + "endpoint");
        Assert.Contains(quads, quad => quad.Subject.Equals(endpoint.Subject) && quad.Predicate.Value == RdfVocabulary.Type && quad.Object is Iri { Value: Namespace + "Service" });
        string[] properties =
        [
            "endpoint", "feature", "defaultEntailmentRegime", "entailmentRegime", "defaultSupportedEntailmentProfile", "supportedEntailmentProfile",
            "extensionFunction", "extensionAggregate", "languageExtension", "supportedLanguage", "propertyFeature", "defaultDataset",
            "availableGraphs", "resultFormat", "inputFormat", "defaultGraph", "namedGraph", "name", "graph", "supportedVersion",
        ];
        Assert.All(
            quads.Select(quad => quad.Predicate.Value).Where(iri => iri.StartsWith(Namespace, StringComparison.Ordinal)),
            iri => Assert.Contains(iri[Namespace.Length..], properties));
    }
}
