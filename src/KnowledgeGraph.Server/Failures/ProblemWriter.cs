using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Origins;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Failures;

/// <summary>Writes a problem: as RFC 9457 problem details, or as text or a page to who likes that better.</summary>
internal static class ProblemWriter
{
    private const string Details = "application/problem+json";
    private const string Text = "text/plain";

    private static readonly string[] Offers = [Details, "application/json", Text];
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, RequestProblem problem)
    {
        var response = context.Response;
        response.Clear();
        Cors.Apply(context);
        response.StatusCode = problem.Status;
        ProblemHeaders.Apply(response, problem);
        if (HttpMethods.IsGet(context.Request.Method) && PageWanted.ForErrors(context.Request))
        {
            await ProblemPages.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        // Who accepts none of these is told all the same: an error without a reason helps nobody.
        var chosen = AcceptHeader.Choose(context.Request, Offers, offer => offer) ?? Details;
        response.Headers.Append("Vary", "Accept");
        response.ContentType = (chosen == Text ? Text : Details) + "; charset=utf-8";
        var body = chosen == Text ? Encoding.UTF8.GetBytes(Line(problem)) : Json(problem, context);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static string Line(RequestProblem problem) => $"{problem.Title}. {Where(problem)}{problem.Message}\n";

    private static string Where(RequestProblem problem) =>
        problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"Line {problem.Line}, column {problem.Column}: ") : "";

    private static byte[] Json(RequestProblem problem, HttpContext context)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", $"https://w3id.org/report-kg/problems/{problem.Type}");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", problem.Message);
            json.WriteString("instance", context.TraceIdentifier);
            if (problem.Line > 0)
            {
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
