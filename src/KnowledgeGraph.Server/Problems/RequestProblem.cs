namespace KnowledgeGraph.Server.Problems;

/// <summary>
/// A request that cannot be answered, as RFC 9457 problem details: what is wrong, where, and what to do. Thrown by endpoints, written by
/// the middleware of <c>Failures</c>.
/// </summary>
/// <param name="status">The HTTP status.</param>
/// <param name="type">A short name that does not change; it becomes the last part of the problem's type IRI.</param>
public sealed class RequestProblem(int status, string type, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Type { get; } = type;

    public string Title { get; } = title;

    /// <summary>Position in the text that the client sent, from 1; 0 where there is none.</summary>
    public long Line { get; init; }

    public long Column { get; init; }

    /// <summary>Methods for <c>Allow</c>, with status 405.</summary>
    public string? Allow { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public static RequestProblem BadRequest(string type, string detail) => new(400, type, "Bad request", detail);

    public static RequestProblem NotFound(string detail) => new(404, "not-found", "Not found", detail);

    public static RequestProblem NotAcceptable(IEnumerable<string> offers) => new(
        406, "not-acceptable", "Not acceptable", $"None of the media types in Accept can be given. Available: {string.Join(", ", offers)}.");

    public static RequestProblem UnsupportedMediaType(string? given, string expected) => new(
        415, "unsupported-media-type", "Unsupported media type", $"The body's Content-Type is {(string.IsNullOrEmpty(given) ? "missing" : $"'{given}'")}. Send {expected}.");

    public static RequestProblem MethodNotAllowed(string method, string allow) => new(
        405, "method-not-allowed", "Method not allowed", $"{method} is not possible here. Possible: {allow}.")
    {
        Allow = allow,
    };
}
