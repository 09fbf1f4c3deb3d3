using System.Text.Json;
using KnowledgeGraph.Interop.Running;

namespace KnowledgeGraph.Interop.Federation;

/// <summary>One of our servers asks the other by SERVICE, and finds what one merged store finds.</summary>
public sealed class ServiceTests(FederationFixture federation, JenaClient jena) : IClassFixture<FederationFixture>, IClassFixture<JenaClient>
{
    private const string Prefixes = """
        PREFIX kg: <https://w3id.org/report-kg/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX s: <http://statistics.example/terms#>

        """;

    [Theory]
    [InlineData("SELECT ?name ?population { ?place a kg:AdministrativeArea ; rdfs:label ?name . # ?region s:area ?place ; s:population ?population # }")]
    [InlineData("SELECT ?name ?region { ?project kg:homeArea ?place ; rdfs:label ?name . # ?region s:area ?place ; a s:Region # }")]
    [InlineData("SELECT ?place ?n { ?place a kg:AdministrativeArea . OPTIONAL { # ?region s:area ?place ; s:population ?n # } }")]
    [InlineData("SELECT ?place ?v { # ?v a s:Village ; s:area ?place . # ?place rdfs:label '永康市'@zh-Hans }")]
    public async Task The_other_server_is_asked_for_its_part(string pattern)
    {
        var parts = pattern.Split('#');
        var service = $"{parts[0]} SERVICE <{federation.Statistics.Options.BaseIri}sparql> {{ {parts[1]} }} {parts[2]}";
        using var response = await federation.Reports.QueryAsync(WithPrefixes(service));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        var expected = federation.Rows(WithPrefixes(string.Concat(parts)));
        using var rows = JsonDocument.Parse(body);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, rows.RootElement.GetProperty("results").GetProperty("bindings").GetArrayLength());
    }

    [Fact]
    public async Task Jena_asks_our_endpoint_by_service()
    {
        var query = WithPrefixes($"SELECT ?name ?note {{ ?place <http://example.org/note> ?note SERVICE <{federation.Reports.Options.BaseIri}sparql> {{ ?place a kg:AdministrativeArea ; rdfs:label ?name }} }}");
        var place = federation.Reports.Options.BaseIri + "id/place/330784";
        var answer = await jena.OrSkip().AskAsync(new { @do = "federate", query, triples = $"<{place}> <http://example.org/note> \"here\" ." });
        Assert.Equal(["\"永康市\"@zh-hans\t\"here\""], Rows.Of(answer));
    }

    // Prefixes are absolute IRIs with a # of their own, so that they are not part of the pattern that is cut.
    private static string WithPrefixes(string query) => Prefixes + query;
}
