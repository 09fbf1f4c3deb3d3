using System.Text;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Reads bodies that are text.</summary>
internal static class RequestBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The media type without parameters in lower case, or null; refuses a charset other than UTF-8.</summary>
    public static string? MediaType(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return null;
        }

        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestProblem(415, "unsupported-charset", "Unsupported charset", $"The body is said to be in {type.Charset}. Send UTF-8.");
        }

        return type.MediaType.ToString().ToLowerInvariant();
    }

    /// <exception cref="RequestProblem">The body is not UTF-8.</exception>
    public static async Task<string> ReadTextAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        try
        {
            return StrictUtf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            throw RequestProblem.BadRequest("not-utf8", "The body is not UTF-8. Encode it as UTF-8 and send it again.");
        }
    }
}
