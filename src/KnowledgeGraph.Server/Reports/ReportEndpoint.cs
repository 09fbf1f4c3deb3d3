using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Reports;

/// <summary>Takes reports in: one as the body, or several as files of a form.</summary>
internal static class ReportEndpoint
{
    private const string Expected = "the report as text/plain, or reports as files of a multipart/form-data form";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports", ImportAsync).WithTags("Reports").WithSummary("Import reports")
            .WithDescription("A report as text/plain, or several as multipart/form-data files. The same report again changes nothing; a changed one replaces its graphs.")
            .Describing(new InterfaceDescription
            {
                Parameters =
                [
                    new("name", "the file's name"), new("title", "where the text does not say it"), new("place", "the code of the place"), new("placeName", "its name"),
                    new("year", "of the report"), new("source", "where it was published"), new("dryRun", "true: say what would change, and change nothing"),
                ],
                Bodies = ["text/plain", "multipart/form-data"],
                Answers = ["application/json"],
                Commands = ["curl -s '{base}/reports?name=report.txt' -H 'Content-Type: text/plain; charset=utf-8' --data-binary @report.txt"],
            });

    private static async Task<IResult> ImportAsync(HttpContext context, WriteAccess access)
    {
        access.Require(context);
        var files = await ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var loader = context.RequestServices.GetRequiredService<ReportLoader>();
        var loads = await loader.LoadAsync(files, IsDryRun(context.Request), progress: null, context.RequestAborted).ConfigureAwait(false);
        return Results.Json(
            loads.Select(load => new
            {
                file = load.FileName,
                title = load.Title,
                load.Entities,
                load.Measures,
                load.Statuses,
                load.Relations,
                load.Added,
                load.Removed,
                load.Error,
                changes = load.Changes.Select(change => new { change.IsAdded, triple = NTriples(change) }),
            }),
            statusCode: loads.All(load => load.Error is null) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<ReportFile>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var form = await request.ReadFormAsync(cancellation).ConfigureAwait(false);
            var files = new List<ReportFile>();
            foreach (var file in form.Files)
            {
                using var reader = new StreamReader(file.OpenReadStream());
                files.Add(new ReportFile(file.FileName, Checked(await reader.ReadToEndAsync(cancellation).ConfigureAwait(false)), SideFile.Empty));
            }

            return files.Count > 0 ? files : throw RequestProblem.BadRequest("no-report", "The form holds no file.");
        }

        if (RequestBody.MediaType(request) != "text/plain")
        {
            throw RequestProblem.UnsupportedMediaType(request.ContentType, Expected);
        }

        var text = Checked(await RequestBody.ReadTextAsync(request, cancellation).ConfigureAwait(false));
        var query = request.Query;
        int? year = query.ContainsKey("year") ? int.TryParse(query["year"], out var given) ? given : throw RequestProblem.BadRequest("year", $"year is '{query["year"]}', which is no year.") : null;
        var side = new SideFile(query["title"], query["place"], query["placeName"], year, query["source"]);
        return [new ReportFile(query["name"] is [{ Length: > 0 } name] ? name : "report.txt", text, side)];
    }

    private static bool IsDryRun(HttpRequest request) => request.Query["dryRun"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        var other => throw RequestProblem.BadRequest("dry-run", $"dryRun is '{other}'. Send dryRun=true to see what would change, or leave it out to import."),
    };

    private static string NTriples(ReportChange change) => $"{change.Subject} {change.Predicate} {change.Object} .";

    private static string Checked(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw RequestProblem.BadRequest("empty-report", "The report is empty. Send its text.");
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw RequestProblem.BadRequest("binary-report", "The body holds zero bytes, so it is no text. Send the report as UTF-8 text.")
            : text.TrimStart('\uFEFF');
    }
}
