using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Problems;

/// <summary>What a problem says outside its body, in whatever form the body is.</summary>
internal static class ProblemHeaders
{
    public static void Apply(HttpResponse response, RequestProblem problem)
    {
        response.Headers.CacheControl = "no-store";
        if (problem.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (problem.RetryAfter is { } after)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }
}
