using System.Globalization;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Store.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// ETags that name the store's revision: what was read from one revision stays fresh until the next commit. They are weak, since the same answer may be
/// sent compressed or not.
/// </summary>
internal static class RevisionTag
{
    /// <summary>
    /// Sets <c>ETag</c> and <c>Vary</c>; true when the client has this already, and then the answer is 304.
    /// </summary>
    public static bool IsFresh(HttpContext context, KnowledgeBase knowledge, Snapshot snapshot, string mediaType)
    {
        var run = knowledge.Started.ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
        var kind = ((uint)StringComparer.Ordinal.GetHashCode(mediaType) ^ 0u).ToString("x", CultureInfo.InvariantCulture);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{run}-{snapshot.Revision}-{kind}\""), isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers.Append("Vary", "Accept");
        if (!context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
