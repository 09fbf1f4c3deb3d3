using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Reasoning;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg infer</c>: writes what the ontology implies into a graph of its own.</summary>
internal static class InferCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("infer", "Write the triples that the ontology implies (RDFS and a part of OWL 2 RL) into a graph of their own.") { data };
        command.SetAction(async (arguments, cancellation) =>
        {
            var folder = arguments.GetValue(data) ?? throw new CommandException("say which store: --data DIR.");
            var options = ServerHost.ReadOptions();
            using var open = await OpenStore.OpenAsync(folder, options, withSeeds: false, cancellation).ConfigureAwait(false);
            var graph = new Iri(options.BaseIri + "graph/inferred");
            Console.WriteLine($"{Materialization.Run(open.Store, graph, cancellation)} triples in {graph}");
            return Failures.Success;
        });
        return command;
    }
}
