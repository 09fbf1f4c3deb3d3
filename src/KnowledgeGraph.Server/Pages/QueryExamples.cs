using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Web.Parts;

namespace KnowledgeGraph.Server.Pages;

/// <summary>The sample queries, as pages offer them.</summary>
internal static class QueryExamples
{
    private static readonly IReadOnlyList<SampleQuery> Queries = Seeds.Queries();

    /// <summary>Their titles are in the page's language: <c>中文 | English</c> in the first line of each.</summary>
    public static IReadOnlyList<QueryExample> In(PageContext page) => [.. Queries.Select(query =>
    {
        var titles = query.Title.Split('|', 2, StringSplitOptions.TrimEntries);
        return new QueryExample(titles[page.IsChinese ? 0 : titles.Length - 1], query.Text);
    })];
}
