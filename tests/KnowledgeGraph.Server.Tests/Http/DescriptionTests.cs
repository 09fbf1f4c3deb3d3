using System.Globalization;
using System.Net;
using System.Xml.Linq;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>What the server says of its data agrees exactly with what queries count, whichever description says it.</summary>
public sealed class DescriptionTests(DescriptionTests.Seeded seeded) : IClassFixture<DescriptionTests.Seeded>
{
    private const string Void = "http://rdfs.org/ns/void#";
    private const string Hydra = "http://www.w3.org/ns/hydra/core#";
    private const string ServiceDescription = "http://www.w3.org/ns/sparql-service-description#";

    private readonly RunningServer _server = seeded.Server;

    [Fact]
    public async Task Void_counts_what_queries_count()
    {
        var description = await ReadAsync(".well-known/void");
        var dataset = new Iri(_server.Options.BaseIri + ".well-known/void#dataset");
        Assert.Equal(await CountAsync("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), Number(description, dataset, "triples"));
        Assert.Equal(await CountAsync("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"), Number(description, dataset, "distinctSubjects"));
        Assert.Equal(await CountAsync("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"), Number(description, dataset, "distinctObjects"));
        Assert.Equal(await CountAsync("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"), Number(description, dataset, "properties"));
        Assert.Equal(await CountAsync("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER(ISIRI(?c)) }"), Number(description, dataset, "classes"));
    }

    [Fact]
    public async Task Void_has_a_partition_for_every_property_and_class()
    {
        var description = await ReadAsync(".well-known/void");
        var properties = description.Where(quad => quad.Predicate.Value == Void + "property")
            .Select(quad => $"{quad.Object} {Number(description, quad.Subject, "triples")} {Number(description, quad.Subject, "distinctSubjects")} {Number(description, quad.Subject, "distinctObjects")}");
        var counted = await RowsAsync("SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) (COUNT(DISTINCT ?o) AS ?objects) { ?s ?p ?o } GROUP BY ?p");
        Assert.Equal(counted.Select(row => $"<{row[0]}> {row[1]} {row[2]} {row[3]}").Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
        var classes = description.Where(quad => quad.Predicate.Value == Void + "class").Select(quad => $"{quad.Object} {Number(description, quad.Subject, "entities")}");
        var instances = await RowsAsync("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER(ISIRI(?c)) } GROUP BY ?c");
        Assert.Equal(instances.Select(row => $"<{row[0]}> {row[1]}").Order(StringComparer.Ordinal), classes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_service_description_counts_the_default_graph_and_each_named_one()
    {
        var description = await ReadAsync("sparql");
        var union = description.Single(quad => quad.Predicate.Value == ServiceDescription + "defaultGraph").Object;
        Assert.Equal(await CountAsync("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), Number(description, union, "triples"));
        var graphs = description.Where(quad => quad.Predicate.Value == ServiceDescription + "name").Select(named =>
            $"{named.Object} {Number(description, description.Single(quad => quad.Subject.Equals(named.Subject) && quad.Predicate.Value == ServiceDescription + "graph").Object, "triples")}");
        var counted = await RowsAsync("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
        Assert.Equal(counted.Select(row => $"<{row[0]}> {row[1]}").Order(StringComparer.Ordinal), graphs.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fragments/triples", "?s ?p ?o")]
    [InlineData("fragments?graph=urn%3Aldf%3AdefaultGraph", "?s ?p ?o")]
    [InlineData("fragments/triples?predicate=http%3A%2F%2Fwww.w3.org%2F2000%2F01%2Frdf-schema%23label", "?s <http://www.w3.org/2000/01/rdf-schema#label> ?o")]
    [InlineData("fragments/triples?object=https%3A%2F%2Fw3id.org%2Freport-kg%2Fontology%23Measure", "?s ?p <https://w3id.org/report-kg/ontology#Measure>")]
    [InlineData("fragments/triples?object=%22%E6%B0%B8%E5%BA%B7%E5%B8%82%22%40zh-Hans", "?s ?p '永康市'@zh-Hans")]
    public async Task Fragments_count_what_queries_count(string address, string pattern)
    {
        var fragment = await ReadAsync(address);
        var total = fragment.Single(quad => quad.Predicate.Value == Hydra + "totalItems").Object;
        Assert.Equal(await CountAsync($"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"), Number(total));
    }

    [Fact]
    public async Task The_dump_holds_every_statement_and_dcat_leads_to_it()
    {
        var catalogue = await ReadAsync("dcat");
        Assert.Equal(2, catalogue.Count(quad => quad.Predicate.Value == "http://www.w3.org/ns/dcat#accessURL"));
        var links = catalogue.Where(quad => quad.Predicate.Value == "http://www.w3.org/ns/dcat#downloadURL").Select(quad => ((Iri)quad.Object).Value).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await _server.GetAsync(link);
            var syntax = RdfSyntaxes.OfMediaType(response.Content.Headers.ContentType!.MediaType!)!.Value;
            var quads = RdfReader.ReadQuads(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), syntax);
            Assert.Equal(_server.Knowledge.Store.Current.QuadCount, quads.Count);
        }
    }

    [Fact]
    public async Task The_sitemap_lists_pages_that_are_there()
    {
        var map = XElement.Parse(await _server.TextAsync("sitemap.xml"));
        var pages = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        Assert.Equal((await RowsAsync($"SELECT DISTINCT ?s {{ ?s a ?c FILTER(STRSTARTS(STR(?s), '{_server.Options.BaseIri}id/')) }}")).Count, pages.Count);
        foreach (var page in pages.Where((_, at) => at % 100 == 0))
        {
            using var response = await _server.GetAsync(page, "text/html");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public void A_sitemap_that_would_be_too_long_is_an_index_of_several()
    {
        using var store = Store.Transactions.QuadStore.InMemory();
        using var transaction = store.Begin();
        var (type, kind) = (transaction.Terms.Intern(new Iri(RdfVocabulary.Type)), transaction.Terms.Intern(new Iri("http://example.org/Thing")));
        for (var thing = 0; thing <= Sitemap.MaxEntries; thing++)
        {
            transaction.Add(new Store.Indexes.QuadIds(transaction.Terms.Intern(new Iri($"http://localhost/id/{thing}")), type, kind, Store.Terms.TermId.DefaultGraph));
        }

        transaction.Commit(TestContext.Current.CancellationToken);
        Assert.Equal(2, Sitemap.Of(store.Current, "http://localhost/", null).Elements().Count());
        Assert.Equal(Sitemap.MaxEntries, Sitemap.Of(store.Current, "http://localhost/", 1).Elements().Count());
        Assert.Single(Sitemap.Of(store.Current, "http://localhost/", 2).Elements());
    }

    [Fact]
    public async Task A_page_holds_its_thing_as_schema_org_for_search_engines()
    {
        var page = await _server.TextAsync("page/place/330784", "text/html");
        const string Start = "<script type=\"application/ld+json\">";
        var at = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        using var description = System.Text.Json.JsonDocument.Parse(page[at..page.IndexOf("</script>", at, StringComparison.Ordinal)]);
        Assert.Equal(_server.Options.BaseIri + "id/place/330784", description.RootElement.GetProperty("@id").GetString());
        Assert.Equal("永康市", description.RootElement.GetProperty("name").GetString());
    }

    private async Task<List<Quad>> ReadAsync(string address) => [.. RdfReader.ReadQuads(await _server.TextAsync(address, "application/trig"), RdfSyntax.TriG, _server.Options.BaseIri)];

    private async Task<long> CountAsync(string query) => long.Parse((await RowsAsync(query))[0][0], CultureInfo.InvariantCulture);

    private async Task<List<string[]>> RowsAsync(string query)
    {
        using var response = await _server.QueryAsync(query, "text/csv");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }

    private static long Number(List<Quad> description, Term subject, string name) =>
        Number(description.Single(quad => quad.Subject.Equals(subject) && quad.Predicate.Value == Void + name).Object);

    private static long Number(Term literal) => long.Parse(((Literal)literal).LexicalForm, CultureInfo.InvariantCulture);

    /// <summary>The sample reports, then changes on top of them, so that the store has layers and removed statements.</summary>
    public sealed class Seeded : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await RunningServer.StartWithSeedsAsync();
            foreach (var update in new[]
            {
                "INSERT DATA { GRAPH <http://example.org/one> { <http://example.org/a> <http://example.org/p> 1 , 2 } GRAPH <http://example.org/two> { <http://example.org/a> <http://example.org/p> 1 } }",
                "INSERT { GRAPH <http://example.org/two> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s a <https://w3id.org/report-kg/ontology#Project> ; ?p ?o } }",
                "DELETE { GRAPH ?g { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o } } WHERE { GRAPH ?g { ?s a <https://w3id.org/report-kg/ontology#Honour> ; <http://www.w3.org/2000/01/rdf-schema#label> ?o } }",
                "INSERT DATA { <http://example.org/plain> a <http://example.org/Thing> }",
            })
            {
                using var response = await Server.SendAsync(HttpMethod.Post, "sparql", "*/*", RunningServer.Content(update, "application/sparql-update"));
                Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            }
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
