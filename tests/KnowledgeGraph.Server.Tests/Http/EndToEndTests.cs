using System.Net;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class EndToEndTests
{
    private const string Report = """
        永康市2023年政府工作报告

        一、2022年工作回顾
        （一）民生福祉持续增进。新增公办学位1.1万个，完成全消化道肿瘤筛查5.29万人。舟山镇获评省级健康镇。

        二、2023年工作安排
        （一）做强交通。开工建设义龙庆高速。城镇新增就业1万人以上。
        """;

    [Fact]
    public async Task A_report_is_imported_queried_found_and_dereferenced()
    {
        await using var server = await RunningServer.StartAsync(withOntology: true);

        using var imported = await server.SendAsync(HttpMethod.Post, "reports?name=yongkang.txt", "*/*", RunningServer.Content(Report, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        using var load = JsonDocument.Parse(await imported.Content.ReadAsStringAsync());
        Assert.True(load.RootElement[0].GetProperty("added").GetInt32() > 50);

        using var answer = await server.QueryAsync("""
            PREFIX kg: <https://w3id.org/report-kg/ontology#>
            SELECT ?report ?text WHERE { ?sentence a kg:Sentence ; kg:report ?report ; kg:text ?text FILTER(CONTAINS(?text, "肿瘤筛查")) }
            """);
        Assert.Equal("application/sparql-results+json", answer.Content.Headers.ContentType!.MediaType);
        using var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var row = Assert.Single(rows.RootElement.GetProperty("results").GetProperty("bindings").EnumerateArray());
        Assert.Contains("5.29万人", row.GetProperty("text").GetProperty("value").GetString(), StringComparison.Ordinal);

        using var found = JsonDocument.Parse(await server.TextAsync("search?q=" + Uri.EscapeDataString("肿瘤筛查"), "application/json"));
        Assert.Contains("肿瘤筛查", found.RootElement.GetProperty("hits")[0].GetProperty("snippet").GetString(), StringComparison.Ordinal);

        var report = row.GetProperty("report").GetProperty("value").GetString()!;
        using var redirect = await server.GetAsync(report, "text/turtle");
        Assert.Equal(HttpStatusCode.SeeOther, redirect.StatusCode);
        var data = await server.TextAsync(redirect.Headers.Location!.ToString(), "text/turtle");
        Assert.Contains("kg:Report", data, StringComparison.Ordinal);

        using var toPage = await server.GetAsync(report, "text/html");
        var page = await server.TextAsync(toPage.Headers.Location!.ToString(), "text/html");
        Assert.Contains("永康市2023年政府工作报告", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.SendAsync(HttpMethod.Post, "reports", "*/*", RunningServer.Content(Report, "text/plain"));
        var revision = server.Knowledge.Store.Current.Revision;
        using var second = await server.SendAsync(HttpMethod.Post, "reports", "*/*", RunningServer.Content(Report, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(revision, server.Knowledge.Store.Current.Revision);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("永康\0")]
    public async Task What_is_no_report_is_refused_with_a_reason(string text)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.SendAsync(HttpMethod.Post, "reports", "*/*", RunningServer.Content(text, "text/plain"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, server.Knowledge.Store.Current.QuadCount);
    }
}
