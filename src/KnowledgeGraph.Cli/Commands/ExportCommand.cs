using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Iris;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: writes the whole dataset, or one graph, as RDF.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var noSeeds = CommonOptions.NoSeeds();
        var format = new Option<string>("--format") { Description = "nq, trig, nt, ttl, jsonld or rdf.", DefaultValueFactory = _ => "nq" };
        var graph = new Option<string?>("--graph") { Description = "Only this graph.", HelpName = "IRI" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write the dataset as RDF.") { data, noSeeds, format, graph, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var syntax = RdfSyntaxes.OfFileName("x." + arguments.GetValue(format)) ?? throw new CommandException($"'{arguments.GetValue(format)}' is no format. Choose nq, trig, nt, ttl, jsonld or rdf.");
            var options = ServerHost.ReadOptions();
            var dataset = arguments.GetValue(data);
            using var open = await OpenStore.OpenAsync(dataset, options, dataset is null && !arguments.GetValue(noSeeds), cancellation).ConfigureAwait(false);
            var quads = Dataset.Quads(open.Store.Current, arguments.GetValue(graph), keepGraphs: syntax.HasGraphs() && arguments.GetValue(graph) is null, cancellation);
            using var stream = arguments.GetValue(output) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            RdfWriter.Write(stream, syntax, quads, new RdfWriterOptions { Prefixes = Prefixes.Common, Streaming = true });
            return Failures.Success;
        });
        return command;
    }
}
