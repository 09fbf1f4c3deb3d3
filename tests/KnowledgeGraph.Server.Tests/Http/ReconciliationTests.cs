using System.Net;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>The Reconciliation Service API 0.2, by the shapes that its specification gives.</summary>
public sealed class ReconciliationTests(ReconciliationTests.Towns towns) : IClassFixture<ReconciliationTests.Towns>
{
    private const string Kg = "https://w3id.org/report-kg/ontology#";

    private string Base => towns.Server.Options.BaseIri;

    [Fact]
    public async Task The_manifest_names_every_service_and_each_of_them_answers()
    {
        var manifest = await JsonAsync("reconcile");
        Assert.Equal("0.2", manifest.GetProperty("versions")[0].GetString());
        foreach (var required in new[] { "name", "identifierSpace", "schemaSpace" })
        {
            Assert.NotEmpty(manifest.GetProperty(required).GetString()!);
        }

        Assert.Contains("{{id}}", manifest.GetProperty("view").GetProperty("url").GetString(), StringComparison.Ordinal);
        var preview = manifest.GetProperty("preview");
        Assert.True(preview.GetProperty("width").GetInt32() > 0 && preview.GetProperty("height").GetInt32() > 0);
        foreach (var suggest in manifest.GetProperty("suggest").EnumerateObject())
        {
            var path = suggest.Value.GetProperty("service_url").GetString() + suggest.Value.GetProperty("service_path").GetString();
            var flyout = suggest.Value.GetProperty("flyout_service_url").GetString() + suggest.Value.GetProperty("flyout_service_path").GetString();
            Assert.Equal(JsonValueKind.Array, (await JsonAsync(path + "?prefix=a")).GetProperty("result").ValueKind);
            Assert.Contains("${id}", flyout, StringComparison.Ordinal);
        }

        Assert.Equal(["entity", "property", "type"], manifest.GetProperty("suggest").EnumerateObject().Select(service => service.Name));
        var setting = manifest.GetProperty("extend").GetProperty("property_settings")[0];
        Assert.Equal(["name", "label", "type", "default", "help_text"], setting.EnumerateObject().Select(member => member.Name));
        Assert.Equal("/reconcile/properties", manifest.GetProperty("extend").GetProperty("propose_properties").GetProperty("service_path").GetString());
    }

    [Fact]
    public async Task A_whole_name_is_matched_and_an_unknown_one_is_not()
    {
        var queries = $$"""{"q0":{"query":"第7号镇","type":"{{Kg}}Place","limit":3},"q1":{"query":"zzz"},"q2":{"query":"第7号镇","type":["{{Kg}}Project","{{Kg}}Place"]} }""";
        var answers = await JsonAsync("reconcile?queries=" + Uri.EscapeDataString(queries));
        var best = answers.GetProperty("q0").GetProperty("result")[0];
        Assert.True(best.GetProperty("match").GetBoolean());
        Assert.Equal((Base + "id/t7", "第7号镇", 100), (best.GetProperty("id").GetString(), best.GetProperty("name").GetString(), best.GetProperty("score").GetDouble()));
        Assert.Equal(Kg + "Place", best.GetProperty("type")[0].GetProperty("id").GetString());
        Assert.Equal(0, answers.GetProperty("q1").GetProperty("result").GetArrayLength());
        Assert.Equal(Base + "id/t7", answers.GetProperty("q2").GetProperty("result")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Properties_tell_things_of_one_name_apart()
    {
        string Query(string properties) => """{"q":{"query":"同名镇"PROPERTIES}}""".Replace("PROPERTIES", properties, StringComparison.Ordinal);
        var alone = (await PostAsync("queries", Query(""))).GetProperty("q").GetProperty("result");
        Assert.Equal(2, alone.GetArrayLength());
        Assert.DoesNotContain(alone.EnumerateArray(), candidate => candidate.GetProperty("match").GetBoolean());
        var told = (await PostAsync("queries", Query($$""","properties":[{"pid":"{{Kg}}code","v":"b"}]"""))).GetProperty("q").GetProperty("result");
        Assert.Equal((Base + "id/same-b", true), (told[0].GetProperty("id").GetString(), told[0].GetProperty("match").GetBoolean()));
        Assert.False(told[1].GetProperty("match").GetBoolean());
    }

    [Fact]
    public async Task Extension_gives_a_cell_of_the_right_kind_for_each_thing_and_property()
    {
        string[] properties = ["code", "people", "area", "isTown", "founded", "inside", "nothing"];
        var request = JsonSerializer.Serialize(new { ids = new[] { Base + "id/t1", Base + "id/unknown" }, properties = properties.Select(name => new { id = Kg + name }) });
        var answer = await PostAsync("extend", request);
        Assert.Equal(properties.Select(name => Kg + name), answer.GetProperty("meta").EnumerateArray().Select(meta => meta.GetProperty("id").GetString()));
        Assert.Equal(Kg + "Place", answer.GetProperty("meta")[5].GetProperty("type").GetProperty("id").GetString());
        var row = answer.GetProperty("rows").GetProperty(Base + "id/t1");
        Assert.Equal(
            ["""[{"str":"c1"}]""", """[{"int":1000}]""", """[{"float":1.5}]""", """[{"bool":true}]""", """[{"date":"1949-10-01"}]""", "[]"],
            new[] { "code", "people", "area", "isTown", "founded", "nothing" }.Select(name => row.GetProperty(Kg + name).GetRawText()));
        var inside = row.GetProperty(Kg + "inside")[0];
        Assert.Equal((Base + "id/t0", "第0号镇"), (inside.GetProperty("id").GetString(), inside.GetProperty("name").GetString()));
        Assert.All(answer.GetProperty("rows").GetProperty(Base + "id/unknown").EnumerateObject(), cells => Assert.Equal(0, cells.Value.GetArrayLength()));
    }

    [Fact]
    public async Task A_limit_is_set_for_each_property()
    {
        async Task<int> Cells(string settings) =>
            (await PostAsync("extend", $$"""{"ids":["{{Base}}id/t1"],"properties":[{"id":"{{Kg}}alias"{{settings}} }]}""")).GetProperty("rows").GetProperty(Base + "id/t1").GetProperty(Kg + "alias").GetArrayLength();

        Assert.Equal((3, 2, 2, 3), (await Cells(""), await Cells(""","settings":{"limit":2}"""), await Cells(""","settings":{"limit":"2"}"""), await Cells(""","settings":{"limit":0}""")));
    }

    [Fact]
    public async Task The_properties_of_a_type_are_proposed()
    {
        var proposal = await JsonAsync("reconcile/properties?type=" + Uri.EscapeDataString(Kg + "Place") + "&limit=3");
        Assert.Equal((Kg + "Place", 3, 3), (proposal.GetProperty("type").GetString(), proposal.GetProperty("limit").GetInt32(), proposal.GetProperty("properties").GetArrayLength()));
        Assert.All(proposal.GetProperty("properties").EnumerateArray(), property => Assert.Equal(["id", "name"], property.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(0, (await JsonAsync("reconcile/properties?type=http://nowhere/")).GetProperty("properties").GetArrayLength());
        using var missing = await towns.Server.GetAsync("reconcile/properties");
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
    }

    [Theory]
    [InlineData("reconcile/suggest?prefix=第1", "id/t1")]
    [InlineData("reconcile/suggest/property?prefix=人口", "people")]
    [InlineData("reconcile/suggest/property?prefix=peo", "people")]
    [InlineData("reconcile/suggest/type?prefix=pla", "Place")]
    public async Task Things_properties_and_types_are_suggested_with_a_description(string address, string expected)
    {
        var first = (await JsonAsync(address)).GetProperty("result")[0];
        Assert.EndsWith(expected, first.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(first.GetProperty("name").GetString()!);
        Assert.NotEmpty(first.GetProperty("description").GetString()!);
    }

    [Fact]
    public async Task A_cursor_passes_over_the_first_suggestions()
    {
        var first = (await JsonAsync("reconcile/suggest?prefix=第")).GetProperty("result");
        var next = (await JsonAsync("reconcile/suggest?prefix=第&cursor=3")).GetProperty("result");
        Assert.Equal(first[3].GetProperty("id").GetString(), next[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_flyout_says_a_word_about_a_thing_and_its_name_is_no_markup()
    {
        var flyout = await JsonAsync("reconcile/flyout?id=" + Uri.EscapeDataString(Base + "id/evil"));
        Assert.Equal(Base + "id/evil", flyout.GetProperty("id").GetString());
        Assert.DoesNotContain("<script", flyout.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_may_be_framed_and_other_pages_may_not()
    {
        using var preview = await towns.Server.GetAsync("reconcile/preview?id=" + Uri.EscapeDataString(Base + "id/t1"), "text/html");
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("第1号镇", await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors *", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var page = await towns.Server.GetAsync("data", "text/html");
        Assert.EndsWith("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var unknown = await towns.Server.GetAsync("reconcile/preview?id=http://nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("queries", "oops")]
    [InlineData("queries", "[1]")]
    [InlineData("queries", """{"q0":1}""")]
    [InlineData("extend", """{"ids":["x"]}""")]
    [InlineData("extend", """{"ids":["x"],"properties":["P1"]}""")]
    public async Task What_is_not_as_the_specification_has_it_is_told_so(string parameter, string value)
    {
        using var response = await towns.Server.GetAsync($"reconcile?{parameter}=" + Uri.EscapeDataString(value));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private async Task<JsonElement> JsonAsync(string address) => Parsed(await towns.Server.TextAsync(address));

    private async Task<JsonElement> PostAsync(string parameter, string value)
    {
        using var form = new FormUrlEncodedContent([new(parameter, value)]);
        using var response = await towns.Server.SendAsync(HttpMethod.Post, "reconcile", "application/json", form);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return Parsed(body);
    }

    private static JsonElement Parsed(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Some towns, two of one name.</summary>
    public sealed class Towns : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await RunningServer.StartAsync();
            var root = Server.Options.BaseIri + "id/";
            var towns = Enumerable.Range(0, 20).Select(n => $"<{root}t{n}> rdfs:label \"第{n}号镇\" ; a kg:Place .");
            using var put = await Server.PutGraphAsync("http://example.org/g", $$"""
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix kg: <{{Kg}}> .
                {{string.Join('\n', towns)}}
                <{{root}}t1> kg:code "c1" ; kg:people 1000 ; kg:area 1.5 ; kg:isTown true ; kg:founded "1949-10-01"^^xsd:date ; kg:inside <{{root}}t0> ; kg:alias "x" , "y" , "z" .
                <{{root}}same-a> rdfs:label "同名镇" ; a kg:Place ; kg:code "a" .
                <{{root}}same-b> rdfs:label "同名镇" ; a kg:Place ; kg:code "b" .
                <{{root}}evil> rdfs:label "<script>alert(1)</script>" ; a kg:Place .
                kg:inside rdfs:range kg:Place .
                kg:people rdfs:label "人口"@zh , "population"@en ; rdfs:comment "how many live there"@en .
                """);
            Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
