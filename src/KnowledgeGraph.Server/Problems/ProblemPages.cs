using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Problems;

/// <summary>Problems in words for people.</summary>
internal static class ProblemPages
{
    public static Task WriteAsync(HttpContext context, RequestProblem problem)
    {
        var page = PageResponse.Context(context, context.RequestServices.GetRequiredService<ServerOptions>());
        var (heading, advice) = Words(problem, page);
        return PageResponse.WriteAsync<ProblemPage>(
            context,
            new()
            {
                [nameof(ProblemPage.Context)] = page,
                [nameof(ProblemPage.Status)] = problem.Status,
                [nameof(ProblemPage.Heading)] = heading,
                [nameof(ProblemPage.Advice)] = advice,
                [nameof(ProblemPage.Detail)] = problem.Line > 0 ? $"Line {problem.Line}, column {problem.Column}: {problem.Message}" : problem.Message,
            },
            problem.Status);
    }

    private static (string Heading, string Advice) Words(RequestProblem problem, PageContext page) => problem.Status switch
    {
        404 => (page.T("这里什么也没有", "There is nothing here"),
            page.T("地址可能写错了，或者数据里没有这个事物。可以按名称搜索。", "The address may be mistyped, or the data know no such thing. Search for it by name.")),
        406 => (page.T("没有这种格式", "Not in that format"),
            page.T("这个地址不能以所要的格式回答；下面列出可用的格式。", "This address cannot answer in the format that was asked for; the formats it has are listed below.")),
        401 or 403 => (page.T("没有权限", "Not allowed"), page.T("写入需要密钥，或从本机进行。", "Writing needs the key, or must come from the same machine.")),
        405 or 415 => (page.T("请求的方式不对", "Wrong kind of request"), page.T("请看下面的说明和接口文档。", "See below, and the description of the interfaces.")),
        503 => (page.T("服务器正忙", "The server is busy"), page.T("请稍后再试。", "Please try again in a moment.")),
        >= 500 => problem.Type switch
        {
            "query-timeout" => (page.T("查询超时", "The query ran out of time"), page.T("请缩小查询的范围，或加上 LIMIT。", "Narrow the query, or add a LIMIT.")),
            "memory-limit" => (page.T("查询用尽内存", "The query ran out of memory"), page.T("请缩小查询的范围，或加上 LIMIT。", "Narrow the query, or add a LIMIT.")),
            _ => (page.T("服务器出错了", "The server failed"), page.T("这不是您的错。请稍后再试；服务器的日志里有详情。", "It is not your fault. Please try again later; the server's log has the details.")),
        },
        _ => (page.T("请求有误", "The request is not right"), page.T("请按下面的说明修改后再试。", "Please change it as said below and try again.")),
    };
}
