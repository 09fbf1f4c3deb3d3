using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain</c>: shows the plan of a query, with what each step really did when asked to run it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = QueryCommand.QueryArgument();
        var data = CommonOptions.Data();
        var run = new Option<bool>("--run") { Description = "Run the query and show rows and times." };
        var command = new Command("explain", "Show the plan of a SPARQL query.") { text, data, run };
        command.SetAction(async (arguments, cancellation) =>
        {
            var query = new SparqlEngine().Prepare(await QueryCommand.ReadAsync(arguments.GetValue(text)!, cancellation).ConfigureAwait(false));
            var dataset = arguments.GetValue(data);
            using var open = await OpenStore.OpenAsync(dataset, ServerHost.ReadOptions(), withSeeds: dataset is null, cancellation).ConfigureAwait(false);
            var options = new QueryOptions { UnionDefaultGraph = true, Measure = arguments.GetValue(run) };
            Console.WriteLine(options.Measure ? Measured(query, open, options, cancellation) : query.Explain(open.Store.Current, options).ToText());
            return Failures.Success;
        });
        return command;
    }

    private static string Measured(PreparedQuery query, OpenStore open, QueryOptions options, CancellationToken cancellation)
    {
        using var result = query.Execute(open.Store.Current, options, cancellation);
        switch (result)
        {
            case SelectResult select:
                while (select.Rows.NextBatch())
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                break;
            case GraphResult graph:
                _ = graph.Quads.Count();
                break;
        }

        return result.Explanation.ToText();
    }
}
