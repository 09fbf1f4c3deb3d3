using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: prints what is read out of a report, in the annotation format.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report as UTF-8 text." };
        var format = new Option<string>("--format") { Description = "jsonl: one JSON object a line.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new Command("extract", "Print what a report says, without importing it.") { file, format };
        command.SetAction(arguments =>
        {
            var report = new ReportExtractor().Extract(ReportFile.Read(arguments.GetValue(file)!).Text);
            using var output = Console.OpenStandardOutput();
            new JsonLinesWriter(output).Write(report);
            return Failures.Success;
        });
        return command;
    }
}
