using System.Security.Cryptography;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Pages;

/// <summary>Style sheet and icon, which are part of the program, so that it runs from any folder.</summary>
internal static class AssetEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", Read).ExcludeFromDescription();

    private static IResult Read(string name)
    {
        using var stream = typeof(HomePage).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw RequestProblem.NotFound($"There is no asset {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        return Results.Bytes(bytes, MediaType(name), entityTag: new EntityTagHeaderValue(tag));
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
