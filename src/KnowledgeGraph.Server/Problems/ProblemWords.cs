using KnowledgeGraph.Web.Parts;

namespace KnowledgeGraph.Server.Problems;

/// <summary>What a problem is and what to do about it, in the reader's language. The detail that is particular to a request stays in English.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Advice">What to do.</param>
internal sealed record ProblemWords(string Heading, string Advice)
{
    public static ProblemWords Of(RequestProblem problem, PageContext page) => ByType(problem.Type, page) ?? ByStatus(problem.Status, page);

    private static ProblemWords? ByType(string type, PageContext page) => type switch
    {
        "malformed-query" => new(page.T("查询有语法错误", "The query does not parse"), page.T("请在标出的位置改正后再试。", "Change it at the marked place and try again.")),
        "malformed-rdf" => new(page.T("文档有语法错误", "The document does not parse"), page.T("请在所指的行列处改正；没有写入任何内容。", "Change it at the line and column below; nothing has been written.")),
        "query-timeout" => new(page.T("查询超时", "The query ran out of time"), page.T("请缩小查询的范围，或加上 LIMIT。", "Narrow the query, or add a LIMIT.")),
        "memory-limit" => new(page.T("查询用尽内存", "The query ran out of memory"), page.T("请缩小查询的范围，或加上 LIMIT。", "Narrow the query, or add a LIMIT.")),
        "service-failed" => new(
            page.T("另一个端点没有回答", "Another endpoint failed"),
            page.T("SERVICE 所指的端点不被允许、无法连接或出了错；加上 SILENT 可以略过它。", "The endpoint that SERVICE names is not allowed, cannot be reached or failed; SILENT passes over it.")),
        "refused" => new(page.T("无法执行", "It cannot be carried out"), page.T("请按下面的说明修改后再试。", "Please change it as said below and try again.")),
        "text-index" => new(page.T("全文索引无法回答", "The text index cannot answer"), page.T("请稍后再试；其他查询不受影响。", "Please try again later; other queries work as always.")),
        "busy" => new(page.T("服务器正忙", "The server is busy"), page.T("同时运行的查询太多，请稍后再试。", "Too many queries are running. Please try again in a moment.")),
        "quota" => new(page.T("查询用时超过限额", "Too much query time"), page.T("每个客户端每分钟的查询时间有限，请稍后再试。", "The query time of a client in a minute is limited. Please wait a little.")),
        "too-large" => new(page.T("请求太大", "The request is too large"), page.T("请分成几次发送。", "Please send it in parts.")),
        "not-expressible" => new(page.T("这种格式写不出这些数据", "This format cannot express the data"), page.T("请换一种格式，例如 Turtle。", "Choose another format, such as Turtle.")),
        "paging" => new(page.T("分页参数超出范围", "Paging is out of range"), page.T("请按下面的范围修改 limit 和 offset。", "Change limit and offset to the range below.")),
        "place" or "year" or "verdict" or "iri" or "graph-iri" or "parameter" => new(page.T("参数有误", "A parameter is not right"), page.T("请按下面的说明修改这个参数。", "Change the parameter as said below.")),
        "one-graph" or "named-graphs" => new(page.T("图没有指明", "The graph is not clear"), page.T("请按下面的说明指明一个图。", "Name one graph, as said below.")),
        _ => null,
    };

    private static ProblemWords ByStatus(int status, PageContext page) => status switch
    {
        404 => new(
            page.T("这里什么也没有", "There is nothing here"),
            page.T("地址可能写错了，或者数据里没有这个事物。可以按名称搜索。", "The address may be mistyped, or the data know no such thing. Search for it by name.")),
        406 => new(
            page.T("没有这种格式", "Not in that format"),
            page.T("这个地址不能以所要的格式回答；下面列出可用的格式。", "This address cannot answer in the format that was asked for; the formats it has are listed below.")),
        401 or 403 => new(page.T("没有权限", "Not allowed"), page.T("写入需要密钥，或从本机进行。", "Writing needs the key, or must come from the same machine.")),
        405 or 415 => new(page.T("请求的方式不对", "Wrong kind of request"), page.T("请看下面的说明和接口文档。", "See below, and the description of the interfaces.")),
        503 => new(page.T("服务器正忙", "The server is busy"), page.T("请稍后再试。", "Please try again in a moment.")),
        >= 500 => new(
            page.T("服务器出错了", "The server failed"),
            page.T("这不是您的错。请稍后再试；服务器的日志里有详情。", "It is not your fault. Please try again later; the server's log has the details.")),
        _ => new(page.T("请求有误", "The request is not right"), page.T("请按下面的说明修改后再试。", "Please change it as said below and try again.")),
    };
}
