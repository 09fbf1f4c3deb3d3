using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg evaluate</c>: how exact the importer is on annotated reports.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var gold = new Option<DirectoryInfo>("--gold") { Description = "A folder of NAME.gold.jsonl files.", HelpName = "DIR", Required = true };
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "The folder of the NAME.txt files, if it is another one.", HelpName = "DIR" };
        var errors = new Option<bool>("--errors") { Description = "List the misses and false alarms as well." };
        var corrected = new Option<bool>("--corrected") { Description = "Apply the corrections beside the texts (NAME.corrections.jsonl) before comparing; without it they are left out." };
        var lexicons = CommonOptions.Lexicons();
        var command = new Command("evaluate", "Compare what is found in reports with what a person annotated.") { gold, texts, errors, corrected, lexicons };
        command.SetAction((arguments, cancellation) =>
        {
            var folder = arguments.GetValue(gold)!;
            if (!folder.Exists)
            {
                throw new CommandException($"{folder.FullName}: no such folder; name one that holds NAME.gold.jsonl files");
            }

            var isCorrected = arguments.GetValue(corrected);
            var extractor = new ReportExtractor(CommonOptions.LexiconsOf(arguments.GetValue(lexicons)));
            var result = GoldEvaluation.EvaluateDirectory(folder.FullName, extractor, arguments.GetValue(texts)?.FullName, isCorrected, cancellation);
            Console.Out.WriteLine($"{result.Reports} reports; corrections beside the texts are {(isCorrected ? "applied" : "not applied (--corrected applies them)")}");
            EvaluationTable.WriteMetrics(Console.Out, result);
            Console.Out.WriteLine();
            EvaluationTable.WriteRules(Console.Out, result);
            if (arguments.GetValue(errors))
            {
                Console.Out.WriteLine();
                EvaluationTable.WriteErrors(Console.Out, result);
            }

            return Task.FromResult(Failures.Success);
        });
        return command;
    }
}
