using System.Diagnostics;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Web.Parts;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>Runs one query and writes its answer in the wanted form, row by row as they are made.</summary>
internal sealed class QueryAnswer(HttpContext context, QueryRunner runner, SparqlRequest request, PreparedQuery query)
{
    private const int RowsOnPage = 1000;

    private readonly KnowledgeBase _knowledge = context.RequestServices.GetRequiredService<KnowledgeBase>();

    public Task WriteAsync()
    {
        var snapshot = _knowledge.Store.Current;
        var explain = context.Request.Query["explain"].ToString();
        if (explain.Length > 0)
        {
            return context.Request.Query["format"] == ResultFormats.Page.Name ? ExplainOnPageAsync(snapshot, explain) : ExplainAsync(snapshot, explain);
        }

        return query.Algebra is SelectQuery or AskQuery ? WriteSolutionsAsync(snapshot) : WriteGraphAsync(snapshot);
    }

    private async Task WriteSolutionsAsync(Snapshot snapshot)
    {
        var format = ResultFormats.Choose(context.Request);
        if (format.Syntax is not { } syntax)
        {
            await QueryPageWriter.WriteAsync(context, request.Text, ForPage(snapshot)).ConfigureAwait(false);
            return;
        }

        if (IsKnown(snapshot, format.MediaType))
        {
            return;
        }

        using var result = runner.Run(query, request, snapshot, measure: false, context.RequestAborted);
        var named = ResultsSyntaxes.MediaTypeOf(syntax);
        context.Response.ContentType = named.StartsWith(format.MediaType, StringComparison.Ordinal) ? named : format.MediaType;
        var stream = new FirstBlockStream(context.Response);
        if (result is AskResult ask)
        {
            await ResultsWriter.WriteAsync(ask.Value, syntax, stream, context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            await ResultsWriter.WriteAsync(((SelectResult)result).Rows, syntax, stream, context.RequestAborted).ConfigureAwait(false);
        }

        await stream.CompleteAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private async Task WriteGraphAsync(Snapshot snapshot)
    {
        if (ResultFormats.ChooseRdf(context.Request) is not { } format)
        {
            await QueryPageWriter.WriteAsync(context, request.Text, ForPage(snapshot)).ConfigureAwait(false);
            return;
        }

        if (IsKnown(snapshot, format.MediaType))
        {
            return;
        }

        using var result = (GraphResult)runner.Run(query, request, snapshot, measure: false, context.RequestAborted);
        await RdfResponse.WriteAsync(context, format, result.Quads, PrefixesOf(result), gather: false, context.RequestAborted).ConfigureAwait(false);
    }

    private Task ExplainAsync(Snapshot snapshot, string explain)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(Explained(snapshot, explain), context.RequestAborted);
    }

    private Task ExplainOnPageAsync(Snapshot snapshot, string explain)
    {
        var watch = Stopwatch.StartNew();
        var plan = PlanNode.Parse(Explained(snapshot, explain));
        return QueryPageWriter.WriteAsync(context, request.Text, new QueryOutcome.Plan(plan, watch.Elapsed));
    }

    /// <summary>The plan as JSON, with what the run did where <paramref name="explain"/> is <c>run</c>.</summary>
    private string Explained(Snapshot snapshot, string explain)
    {
        if (explain != "run")
        {
            return runner.Explain(query, request, snapshot).ToJson();
        }

        using var result = runner.Run(query, request, snapshot, measure: true, context.RequestAborted);
        switch (result)
        {
            case SelectResult select:
                while (select.Rows.NextBatch())
                {
                }

                break;
            case GraphResult graph:
                _ = graph.Quads.Count();
                break;
        }

        return result.Explanation.ToJson();
    }

    private bool IsKnown(Snapshot snapshot, string mediaType)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !QueryRunner.IsRepeatable(request.Text))
        {
            context.Response.Headers.Vary = "Accept";
            return false;
        }

        return RevisionTag.IsFresh(context, _knowledge, snapshot, mediaType);
    }

    private QueryOutcome ForPage(Snapshot snapshot)
    {
        var watch = Stopwatch.StartNew();
        using var result = runner.Run(query, request, snapshot, measure: false, context.RequestAborted);
        switch (result)
        {
            case AskResult ask:
                return new QueryOutcome.Answer(ask.Value, watch.Elapsed);
            case GraphResult graph:
                var quads = graph.Quads.Take(RowsOnPage + 1).ToList();
                var shown = quads.Take(RowsOnPage).ToList();
                var text = RdfWriter.ToText(RdfSyntax.TriG, shown, new RdfWriterOptions { Prefixes = PrefixesOf(graph) });
                return new QueryOutcome.Document(text, shown.Count, quads.Count > RowsOnPage, watch.Elapsed);
            case SelectResult select:
                return Table(select.Rows, snapshot, watch);
            default:
                throw new RequestProblem(500, "internal", "Internal error", "The query has a form that cannot be shown.");
        }
    }

    private QueryOutcome.Table Table(SolutionRows solutions, Snapshot snapshot, Stopwatch watch)
    {
        var labels = new Labels(snapshot, PageResponse.Language(context));
        var rows = new List<IReadOnlyList<ValueView?>>();
        var isCut = false;
        while (!isCut && solutions.NextBatch())
        {
            for (var row = 0; row < solutions.Count && !isCut; row++)
            {
                isCut = rows.Count == RowsOnPage;
                if (!isCut)
                {
                    rows.Add(Cells(solutions, row, labels));
                }
            }
        }

        var time = watch.Elapsed;
        return new QueryOutcome.Table(solutions.Variables, rows, isCut, time, rows.Count == 0 ? EmptyAnswer.Hints(query.Algebra, snapshot) : []);
    }

    private static ValueView?[] Cells(SolutionRows solutions, int row, Labels labels)
    {
        var cells = new ValueView?[solutions.Variables.Length];
        for (var column = 0; column < cells.Length; column++)
        {
            var id = solutions.Column(column)[row];
            cells[column] = solutions.Decode(id) switch
            {
                null => null,
                Rdf.Terms.Iri iri when id.Tag == Store.Terms.TermTag.Local => new ValueView(id, iri, Labels.LocalName(iri.Value)),
                Rdf.Terms.Iri iri => new ValueView(id, iri, labels.Of(id)),
                var term => new ValueView(id, term, term.ToString()!),
            };
        }

        return cells;
    }

    private static IReadOnlyDictionary<string, string> PrefixesOf(GraphResult result)
    {
        if (result.Prefixes.Length == 0)
        {
            return Prefixes.Common;
        }

        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (prefix, iri) in result.Prefixes)
        {
            prefixes[prefix] = iri;
        }

        return prefixes;
    }
}
