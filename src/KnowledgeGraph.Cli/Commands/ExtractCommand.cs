using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Corrections;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: prints what an import takes from a report, in the annotation format.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report as text, HTML, PDF or Word." };
        var format = new Option<string>("--format") { Description = "jsonl: one JSON object a line.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var uncorrected = new Option<bool>("--uncorrected") { Description = "Leave out the corrections of FILE's .corrections.jsonl, which an import applies." };
        var lexicons = CommonOptions.Lexicons();
        var command = new Command("extract", "Print what a report says, without importing it.") { file, format, uncorrected, lexicons };
        command.SetAction(arguments =>
        {
            var path = arguments.GetValue(file)!;
            var found = new ReportExtractor(CommonOptions.LexiconsOf(arguments.GetValue(lexicons))).Extract(ReportFile.Read(path).Text);
            var report = arguments.GetValue(uncorrected) ? found : CorrectedReport.ApplyBeside(found, path);
            using var output = Console.OpenStandardOutput();
            new JsonLinesWriter(output).Write(report);
            return Failures.Success;
        });
        return command;
    }
}
