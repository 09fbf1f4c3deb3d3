using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: runs a SPARQL query over the sample reports or a store on disk.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var text = QueryArgument();
        var data = CommonOptions.Data();
        var noSeeds = CommonOptions.NoSeeds();
        var format = new Option<string>("--format") { Description = "csv, tsv, json, xml; for graphs ttl, nt, jsonld, rdf.", DefaultValueFactory = _ => "tsv" };
        var command = new Command("query", "Run a SPARQL query.") { text, data, noSeeds, format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var query = new SparqlEngine().Prepare(await ReadAsync(arguments.GetValue(text)!, cancellation).ConfigureAwait(false));
            var options = ServerHost.ReadOptions();
            var dataset = arguments.GetValue(data);
            using var open = await OpenStore.OpenAsync(dataset, options, dataset is null && !arguments.GetValue(noSeeds), cancellation).ConfigureAwait(false);
            using var result = query.Execute(open.Store.Current, new QueryOptions { UnionDefaultGraph = true, MemoryLimitBytes = options.QueryMemory }, cancellation);
            await WriteAsync(result, arguments.GetValue(format)!, cancellation).ConfigureAwait(false);
            return Failures.Success;
        });
        return command;
    }

    public static Argument<string> QueryArgument() => new("QUERY") { Description = "The query, or @FILE, or - for standard input." };

    /// <summary>A query as given, from a file, or from standard input.</summary>
    public static async Task<string> ReadAsync(string argument, CancellationToken cancellation)
    {
        if (argument == "-")
        {
            return await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false);
        }

        if (!argument.StartsWith('@'))
        {
            return argument;
        }

        return File.Exists(argument[1..])
            ? await File.ReadAllTextAsync(argument[1..], cancellation).ConfigureAwait(false)
            : throw new CommandException($"{argument[1..]}: no such file; check the name.");
    }

    private static async Task WriteAsync(QueryResult result, string format, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        switch (result)
        {
            case SelectResult select:
                await ResultsWriter.WriteAsync(select.Rows, ResultsSyntaxOf(format), output, cancellation).ConfigureAwait(false);
                break;
            case AskResult ask:
                await ResultsWriter.WriteAsync(ask.Value, ResultsSyntaxOf(format), output, cancellation).ConfigureAwait(false);
                break;
            case GraphResult graph:
                var syntax = RdfSyntaxes.OfFileName("x." + format) ?? RdfSyntax.Turtle;
                var prefixes = graph.Prefixes.DistinctBy(prefix => prefix.Prefix).ToDictionary(prefix => prefix.Prefix, prefix => prefix.Iri, StringComparer.Ordinal);
                RdfWriter.Write(output, syntax, graph.Quads, new RdfWriterOptions { Prefixes = prefixes });
                break;
        }
    }

    private static ResultsSyntax ResultsSyntaxOf(string format) =>
        ResultsSyntaxes.OfFileName("x." + format) ?? throw new CommandException($"'{format}' is no format for rows. Choose csv, tsv, json or xml.");
}
