using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Server.Iris;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Whatever an IRI is made of, what is stored under it is found again at its address.</summary>
public sealed class IriRoundTripTests
{
    /// <summary>Percent-encoded characters outside ASCII are not among them: on the wire they are the characters themselves (RFC 3987 §3.1).</summary>
    private static readonly string[] Parts =
    [
        "a", "Z", "0", "-", "_", "b.c", "~", "!", "'", "(", ")", "*", "+", ",", ";", "=", ":", "@", "&", "永", "康市", "义龙庆高速", "é", "e\u0301", "Å", "A\u030A", "ﬁ", "𠮷", "한", "한",
        "%20", "%23", "%2F", "%25", "%3F", "%FF", "/d",
    ];

    private static readonly Gen<string> Names = Gen.Elements(Parts).NonEmptyListOf().Select(parts => string.Concat(parts.Take(8)));

    [Fact]
    public void The_uri_of_an_iri_is_plain_ascii_and_leads_back()
    {
        Prop.ForAll(Names.ToArbitrary(), name =>
        {
            var uri = IriForm.ToUri(name);
            return Ascii.IsValid(uri) && IriForm.FromUri(uri) == name;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task What_is_stored_under_an_iri_is_found_at_its_address()
    {
        await using var server = await RunningServer.StartAsync();
        var names = Names.Sample(60, 60).Distinct().ToList();
        foreach (var name in names)
        {
            var iri = $"{server.Options.BaseIri}id/n/{name}";
            using var put = await server.PutGraphAsync(iri, $"<{iri}> <http://www.w3.org/2000/01/rdf-schema#label> \"here\" .");
            Assert.True(put.IsSuccessStatusCode, iri);
        }

        foreach (var name in names)
        {
            var iri = $"{server.Options.BaseIri}id/n/{name}";
            foreach (var address in new[] { "resource?iri=" + Uri.EscapeDataString(iri), "graphs?graph=" + Uri.EscapeDataString(iri) })
            {
                Assert.True((await GetAsync(server, server.Options.BaseIri + address)).Contains("\"here\"", StringComparison.Ordinal), address);
            }

            using var redirect = await SendAsync(server, IriForm.ToUri(iri));
            Assert.Equal(HttpStatusCode.SeeOther, redirect.StatusCode);
            var data = server.Options.BaseIri.TrimEnd('/') + redirect.Headers.GetValues("Location").Single();
            Assert.True((await GetAsync(server, data)).Contains("\"here\"", StringComparison.Ordinal), $"{iri} at {data}");
        }
    }

    [Theory]
    [InlineData("%E6%B0%B8")]
    [InlineData("%e6%b0%b8")]
    [InlineData("a%2fb")]
    public async Task An_iri_that_is_itself_percent_encoded_is_found_as_it_is_written(string name)
    {
        await using var server = await RunningServer.StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/g", $"<{server.Options.BaseIri}id/{name}> <http://www.w3.org/2000/01/rdf-schema#label> \"here\" .");
        Assert.Contains("\"here\"", await GetAsync(server, $"{server.Options.BaseIri}data/{name}.nt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_alike_and_is_written_otherwise_stays_two_things()
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var (name, label) in new[] { ("é", "composed"), ("e\u0301", "decomposed") })
        {
            using var put = await server.PutGraphAsync("http://example.org/" + label, $"<{server.Options.BaseIri}id/{name}> <http://www.w3.org/2000/01/rdf-schema#label> \"{label}\" .");
        }

        Assert.Contains("\"composed\"", await GetAsync(server, server.Options.BaseIri + "data/%C3%A9.nt"), StringComparison.Ordinal);
        Assert.Contains("\"decomposed\"", await GetAsync(server, server.Options.BaseIri + "data/e%CC%81.nt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/doc#永康")]
    [InlineData("http://example.org/with?query=a%26b&c=永")]
    [InlineData("urn:isbn:7-100-00001-5")]
    public async Task Foreign_iris_with_fragments_and_queries_are_described(string iri)
    {
        await using var server = await RunningServer.StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/g", $"<{iri}> <http://www.w3.org/2000/01/rdf-schema#label> \"here\" .");
        Assert.Contains("\"here\"", await GetAsync(server, $"{server.Options.BaseIri}resource?iri={Uri.EscapeDataString(iri)}"), StringComparison.Ordinal);
    }

    /// <summary>Sends the address as it is written: the client's own tidying would hide what the server does.</summary>
    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.TryAddWithoutValidation("Accept", "application/n-triples");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> GetAsync(RunningServer server, string address)
    {
        using var response = await SendAsync(server, address);
        return response.StatusCode + await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
