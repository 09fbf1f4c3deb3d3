using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Requests;

/// <summary>The path as the client sent it: the decoded one cannot tell <c>%25</c> from <c>%</c>.</summary>
internal static class RawPath
{
    /// <summary>Percent-encoded, without the query.</summary>
    public static string Of(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            return request.Path.ToUriComponent();
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var isAbsolute = !path.StartsWith('/') && path.Contains("://", StringComparison.Ordinal);
        return isAbsolute && Uri.TryCreate(path, UriKind.Absolute, out var absolute) ? absolute.AbsolutePath : path;
    }
}
