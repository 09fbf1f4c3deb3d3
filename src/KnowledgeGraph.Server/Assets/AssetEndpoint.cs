using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Web.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Assets;

/// <summary>Style sheets, scripts and icons, which are part of the program, so that it runs from any folder.</summary>
internal static class AssetEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{name}", ["GET", "HEAD"], Read).ExcludeFromDescription();
        routes.MapMethods("/favicon.ico", ["GET", "HEAD"], (HttpContext context) => Read(context, "icon.svg")).ExcludeFromDescription();
    }

    private static IResult Read(HttpContext context, string name)
    {
        var bytes = Asset.Read(name) ?? throw RequestProblem.NotFound($"There is no asset {name}.");
        var digest = Asset.Digest(bytes);

        // An address with the digest never means anything else; one without it is asked for again each time.
        context.Response.Headers.CacheControl = context.Request.Query["v"] == digest ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, MediaType(name), entityTag: new EntityTagHeaderValue($"\"{digest}\""));
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
