using System.Net;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class LinkedDataTests
{
    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        var things = server.Options.BaseIri + "id/";
        using var put = await server.PutGraphAsync("http://example.org/g", $"""
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <{things}project/330784/义龙庆高速> rdfs:label "义龙庆高速"@zh-Hans ; <http://example.org/in> <{things}place/330784> .
            <{things}place/330784> rdfs:label "永康市"@zh-Hans , "Yongkang"@en ; a <http://example.org/Place> .
            <{things}odd/a%20b%2Fc> rdfs:label "odd" .
            """);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return server;
    }

    [Theory]
    [InlineData("text/html", "/page/place/330784")]
    [InlineData("text/turtle", "/data/place/330784.ttl")]
    [InlineData("application/n-triples", "/data/place/330784.nt")]
    [InlineData("application/rdf+xml", "/data/place/330784.rdf")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "/page/place/330784")]
    public async Task A_thing_answers_303_to_the_document_that_is_wanted(string accept, string expected)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("id/place/330784", accept);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("id/project/330784/%E4%B9%89%E9%BE%99%E5%BA%86%E9%AB%98%E9%80%9F", "义龙庆高速")]
    [InlineData("id/project/330784/义龙庆高速", "义龙庆高速")]
    [InlineData("id/odd/a%20b%2Fc", "odd")]
    [InlineData("id/odd/a%20b%2fc", "odd")]
    public async Task Names_in_addresses_round_trip(string address, string label)
    {
        await using var server = await StartAsync();
        foreach (var accept in new[] { "text/html", "text/turtle" })
        {
            using var redirect = await server.GetAsync(address, accept);
            Assert.Contains(label, await server.TextAsync(redirect.Headers.Location!.OriginalString, accept), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Data_say_what_points_to_the_thing_and_what_its_neighbours_are_called()
    {
        await using var server = await StartAsync();
        Assert.Contains("义龙庆高速", await server.TextAsync("data/place/330784.ttl"), StringComparison.Ordinal);
        var project = await server.TextAsync("data/project/330784/%E4%B9%89%E9%BE%99%E5%BA%86%E9%AB%98%E9%80%9F.nt");
        Assert.Contains("\"Yongkang\"@en", project, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_speak_the_readers_language()
    {
        await using var server = await StartAsync();
        Assert.Contains("Incoming links", await server.TextAsync("page/place/330784?lang=en"), StringComparison.Ordinal);
        Assert.Contains("指向此处", await server.TextAsync("page/place/330784?lang=zh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_404()
    {
        await using var server = await StartAsync();
        using var page = await server.GetAsync("page/place/0");
        using var data = await server.GetAsync("data/place/0.ttl");
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [page.StatusCode, data.StatusCode]);
    }

    [Fact]
    public async Task Foreign_things_have_pages_and_data_as_well()
    {
        await using var server = await StartAsync();
        var address = "resource?iri=" + Uri.EscapeDataString("http://example.org/Place");
        Assert.Contains("永康市", await server.TextAsync(address, "text/html"), StringComparison.Ordinal);
        Assert.Contains("永康市", await server.TextAsync(address, "text/turtle"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Void_counts_exactly()
    {
        await using var server = await StartAsync();
        var description = await server.TextAsync(".well-known/void", "text/turtle");
        Assert.Contains($"void:triples {server.Knowledge.Store.Current.QuadCount}", description, StringComparison.Ordinal);
        Assert.Contains("void:classPartition", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dcat", "text/turtle", "dcat:Catalog")]
    [InlineData("sitemap.xml", "*/*", "/page/place/330784")]
    [InlineData("opensearch.xml", "*/*", "searchTerms")]
    [InlineData("robots.txt", "*/*", "Sitemap:")]
    [InlineData("health/live", "*/*", "alive")]
    [InlineData("health/ready", "*/*", "ready")]
    [InlineData("assets/site.css", "*/*", "--accent")]
    [InlineData("", "text/html", "<textarea")]
    [InlineData("data", "text/html", "http://example.org/g")]
    [InlineData("ontology", "text/html", "report-kg/ontology#")]
    [InlineData("sparql", "text/html", "<textarea")]
    [InlineData("search?q=yks", "text/html", "<mark>永康市</mark>")]
    [InlineData("suggest?q=yk", "application/json", "永康市")]
    public async Task Every_address_of_the_tour_answers(string address, string accept, string expected)
    {
        await using var server = await StartAsync();
        Assert.Contains(expected, await server.TextAsync(address, accept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_label_says_never_becomes_markup()
    {
        await using var server = await RunningServer.StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/g", $"<{server.Options.BaseIri}id/x> <http://www.w3.org/2000/01/rdf-schema#label> \"</script><b>永康\" .");
        var page = await server.TextAsync("page/x", "text/html");
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>永康", await server.TextAsync("search?q=" + Uri.EscapeDataString("永康"), "text/html"), StringComparison.Ordinal);
    }
}
