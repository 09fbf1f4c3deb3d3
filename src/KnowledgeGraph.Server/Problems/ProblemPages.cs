using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Problems;

/// <summary>Problems in words for people.</summary>
internal static class ProblemPages
{
    public static Task WriteAsync(HttpContext context, RequestProblem problem)
    {
        var page = PageResponse.Context(context, context.RequestServices.GetRequiredService<ServerOptions>());
        var words = ProblemWords.Of(problem, page);
        return PageResponse.WriteAsync<ProblemPage>(
            context,
            new()
            {
                [nameof(ProblemPage.Context)] = page,
                [nameof(ProblemPage.Status)] = problem.Status,
                [nameof(ProblemPage.Heading)] = words.Heading,
                [nameof(ProblemPage.Advice)] = words.Advice,
                [nameof(ProblemPage.Detail)] = problem.Message,
                [nameof(ProblemPage.Line)] = problem.Line,
                [nameof(ProblemPage.Column)] = problem.Column,
            },
            problem.Status);
    }
}
