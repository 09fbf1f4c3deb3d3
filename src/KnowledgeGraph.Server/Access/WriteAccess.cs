using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Access;

/// <summary>Decides who may write: holders of the key, and processes of the same machine where that is allowed.</summary>
internal sealed class WriteAccess(ServerOptions options)
{
    private const string Bearer = "Bearer ";

    /// <exception cref="RequestProblem">The request may not write.</exception>
    public void Require(HttpContext context)
    {
        if (HasKey(context.Request) || (options.WritesFromLoopback && IsLocal(context)))
        {
            return;
        }

        throw options.ApiKey is null
            ? new RequestProblem(403, "read-only", "Writing is not allowed", "This server takes changes from its own machine only. Set KnowledgeGraph:ApiKey to allow others.")
            : new RequestProblem(401, "key-needed", "Writing needs a key", "Send the server's key as 'Authorization: Bearer KEY'.");
    }

    // A page of another origin runs on the user's machine; its request is local and yet not the user's wish.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && (context.Request.Headers.Origin is not [{ } origin] || IsSameHost(origin, context.Request.Host));

    private static bool IsSameHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);

    private bool HasKey(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return options.ApiKey is { Length: > 0 } key
            && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given[Bearer.Length..].Trim()), Encoding.UTF8.GetBytes(key));
    }
}
