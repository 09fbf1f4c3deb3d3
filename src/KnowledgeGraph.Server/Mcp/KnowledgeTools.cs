using System.ComponentModel;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Server.Sparql;
using KnowledgeGraph.Server.Things;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Web.Reading;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Mcp;

/// <summary>The graph as tools for language models (Model Context Protocol): find, describe, ask, and learn the terms.</summary>
[McpServerToolType]
internal sealed class KnowledgeTools(KnowledgeBase knowledge, QueryRunner runner, QuerySlots slots, StatisticsCache statistics)
{
    private const int MaxHits = 20;
    private const int MaxBytes = 60_000;

    [McpServerTool(Name = "search", ReadOnly = true)]
    [Description("Finds things and sentences of Chinese government work reports by words, part of a name, pinyin, initials or number. Gives IRIs with names and sentences.")]
    public string Search([Description("Words in Chinese, pinyin, or a number")] string query, CancellationToken cancellation)
    {
        var snapshot = knowledge.Store.Current;
        var labels = new Labels(snapshot, "zh");
        var text = new StringBuilder();
        foreach (var hit in knowledge.Text.Search(snapshot, new SearchRequest(query) { Limit = MaxHits }, cancellation).Hits)
        {
            text.Append(CultureInfo.InvariantCulture, $"<{SearchEndpoint.ValueOf(snapshot, hit.Subject)}> {labels.Of(hit.Subject)}: {hit.Snippet.Text}\n");
        }

        return text.Length > 0 ? text.ToString() : "Nothing was found.";
    }

    [McpServerTool(Name = "describe", ReadOnly = true)]
    [Description("What is said about a thing, as Turtle.")]
    public string Describe([Description("The thing's IRI")] string iri, CancellationToken cancellation) =>
        ThingDescription.Of(knowledge.Store.Current, iri, iri, keepGraphs: false, cancellation) is { } quads
            ? Shortened(RdfWriter.ToText(RdfSyntax.Turtle, quads, new RdfWriterOptions { Prefixes = Prefixes.Common }))
            : $"Nothing is known about <{iri}>.";

    [McpServerTool(Name = "query", ReadOnly = true)]
    [Description("Runs a SPARQL 1.1 SELECT or ASK query and gives the rows as TSV. Ask schema for the terms first; every fact has kg:quote, its sentence.")]
    public async Task<CallToolResult> QueryAsync([Description("The query with its prefixes")] string query, CancellationToken cancellation)
    {
        try
        {
            return Result(await AnswerAsync(query, cancellation).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is not OperationCanceledException && FailureProblem.Of(failure) is { } problem)
        {
            // A model that is told what is wrong and where writes a better query the next time.
            var place = problem.Line > 0 ? $"Line {problem.Line}, column {problem.Column}: " : "";
            return Result($"{problem.Title}. {place}{problem.Message}", isError: true);
        }
    }

    private static CallToolResult Result(string text, bool isError = false) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    private async Task<string> AnswerAsync(string query, CancellationToken cancellation)
    {
        using var slot = await slots.TakeAsync(client: null, cancellation).ConfigureAwait(false);
        var request = new SparqlRequest(false, query, [], [], TimeSpan.FromSeconds(20));
        using var result = runner.Run(runner.Prepare(query, null), request, knowledge.Store.Current, measure: false, cancellation);
        using var output = new MemoryStream();
        switch (result)
        {
            case SelectResult select:
                await ResultsWriter.WriteAsync(select.Rows, ResultsSyntax.Tsv, output, cancellation).ConfigureAwait(false);
                break;
            case AskResult ask:
                return ask.Value ? "true" : "false";
            case GraphResult graph:
                return Shortened(RdfWriter.ToText(RdfSyntax.Turtle, graph.Quads, new RdfWriterOptions { Prefixes = Prefixes.Common }));
        }

        return Shortened(Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length));
    }

    [McpServerTool(Name = "schema", ReadOnly = true)]
    [Description("The classes and properties that occur, with counts.")]
    public string Schema(CancellationToken cancellation)
    {
        var figures = statistics.Of(knowledge.Store.Current, cancellation);
        var text = new StringBuilder();
        foreach (var type in figures.Classes.OrderByDescending(type => type.Subjects))
        {
            text.Append(CultureInfo.InvariantCulture, $"class <{type.Iri}> {type.Subjects}\n");
        }

        foreach (var property in figures.Properties.OrderByDescending(property => property.Triples))
        {
            text.Append(CultureInfo.InvariantCulture, $"property <{property.Iri}> {property.Triples}\n");
        }

        return Shortened(text.ToString());
    }

    /// <summary>A cut text says that it is one.</summary>
    private static string Shortened(string text) =>
        text.Length <= MaxBytes ? text : text[..MaxBytes] + $"\n… cut: {text.Length - MaxBytes} more characters. Narrow the question or add LIMIT.";
}
