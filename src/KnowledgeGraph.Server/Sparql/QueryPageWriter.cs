using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>The page to write queries in, with what the last one gave.</summary>
internal static class QueryPageWriter
{
    /// <summary>Whether a page is wanted: asked for by name, or by a browser that named no format.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var format = request.Query["format"].ToString();
        return format.Length > 0
            ? format == ResultFormats.Page.Name
            : request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals(ResultFormats.Page.MediaType, StringComparison.OrdinalIgnoreCase) && range.Quality is null or > 0.9);
    }

    /// <summary>The page with what is wrong with the query, and the headers that belong to the problem.</summary>
    public static Task WriteAsync(HttpContext context, string text, RequestProblem problem)
    {
        ProblemHeaders.Apply(context.Response, problem);
        var words = ProblemWords.Of(problem, PageResponse.Context(context, context.RequestServices.GetRequiredService<ServerOptions>()));
        return WriteAsync(context, text, new QueryOutcome.Problem(words.Heading, words.Advice, problem.Message, problem.Line, problem.Column), problem.Status);
    }

    public static Task WriteAsync(HttpContext context, string? text, QueryOutcome? outcome, int status = StatusCodes.Status200OK)
    {
        var page = PageResponse.Context(context, context.RequestServices.GetRequiredService<ServerOptions>());
        var examples = QueryExamples.In(page);
        return PageResponse.WriteAsync<QueryPage>(
            context,
            new()
            {
                [nameof(QueryPage.Context)] = page,
                [nameof(QueryPage.Text)] = text ?? (examples.Count > 0 ? examples[0].Text : QueryPage.FirstQuery),
                [nameof(QueryPage.Outcome)] = outcome,
                [nameof(QueryPage.Samples)] = examples,
            },
            status);
    }
}
