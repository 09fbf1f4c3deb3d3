using System.Text.Json;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>All interfaces that say what they are for: as an OpenAPI 3.1 document, and as a page to read and try.</summary>
internal static class OpenApiEndpoint
{
    private const string Html = "text/html";
    private const string OpenApi = "application/vnd.oai.openapi+json";

    private static readonly string[] Offers = [Html, OpenApi, "application/json"];
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/openapi.json", (EndpointDataSource endpoints, ServerOptions options) => Document(endpoints, options, "application/json")).ExcludeFromDescription();
        routes.MapGet("/api", AnswerAsync).ExcludeFromDescription();
    }

    private static Task AnswerAsync(HttpContext context, EndpointDataSource endpoints, ServerOptions options)
    {
        var chosen = AcceptHeader.Choose(context.Request, Offers, offer => offer) ?? throw RequestProblem.NotAcceptable(Offers);
        if (chosen != Html)
        {
            context.Response.Headers.Vary = "Accept";
            return Document(endpoints, options, chosen).ExecuteAsync(context);
        }

        var page = PageResponse.Context(context, options);
        return PageResponse.WriteAsync<InterfacesPage>(context, new()
        {
            [nameof(InterfacesPage.Context)] = page,
            [nameof(InterfacesPage.Interfaces)] = InterfaceReader.Read(endpoints, page.IsChinese ? InterfaceWords.Chinese : words => words, Root(options)),
        });
    }

    private static IResult Document(EndpointDataSource endpoints, ServerOptions options, string mediaType) =>
        Results.Json(OpenApiDocument.Of(InterfaceReader.Read(endpoints, words => words, Root(options)), Root(options)), Readable, mediaType);

    private static string Root(ServerOptions options) => options.BaseIri.TrimEnd('/');
}
