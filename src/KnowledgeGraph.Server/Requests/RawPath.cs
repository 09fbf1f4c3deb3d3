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

    /// <summary>
    /// The whole address as the client wrote it, letter by letter, since clients look for it in the answer. Of a host that is the server's own it has the
    /// scheme and path of <paramref name="baseIri"/>, which a proxy may have changed on the way.
    /// </summary>
    public static string Address(HttpRequest request, string baseIri)
    {
        var own = new Uri(baseIri);
        var root = own.Authority.Equals(request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase) ? baseIri.TrimEnd('/') : $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return root + Of(request) + request.QueryString.Value;
    }
}
