using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Corrections;
using KnowledgeGraph.Import.Evaluation;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// <c>kg annotate</c>: prints what was found for correcting by hand, and keeps what a person changed as corrections beside the report.
/// </summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report." };
        var corrected = new Option<string?>("--corrected") { Description = "An edited copy of what was printed; the changes go to FILE's .corrections.jsonl.", HelpName = "EDITED" };
        var lexicons = CommonOptions.Lexicons();
        var command = new Command("annotate", "Print what is found in a report for correcting by hand, or take the corrections.") { file, corrected, lexicons };
        command.SetAction(arguments =>
        {
            var path = arguments.GetValue(file)!;
            var found = new ReportExtractor(CommonOptions.LexiconsOf(arguments.GetValue(lexicons))).Extract(ReportFile.Read(path).Text);
            if (arguments.GetValue(corrected) is { } edited)
            {
                Keep(path, found, edited);
                return Failures.Success;
            }

            using var output = Console.OpenStandardOutput();
            new JsonLinesWriter(output).Write(CorrectedReport.ApplyBeside(found, path));
            return Failures.Success;
        });
        return command;
    }

    private static void Keep(string path, ExtractedReport found, string edited)
    {
        var corrections = CorrectionFile.Difference(GoldEvaluation.Records(found), JsonLinesReader.ReadFile(edited));
        CorrectedReport.Apply(found, corrections, edited);
        var target = CorrectionFile.PathFor(path);
        using (var output = File.CreateText(target))
        {
            CorrectionFile.Write(output, corrections);
        }

        Console.Error.WriteLine($"{corrections.Length} corrections in {target}; import the report again to apply them");
    }
}
