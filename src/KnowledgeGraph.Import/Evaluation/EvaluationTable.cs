using System.Globalization;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>Writes scores as tables for a terminal.</summary>
public static class EvaluationTable
{
    /// <summary>Precision, recall and F1 of each metric.</summary>
    public static void WriteMetrics(TextWriter output, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        output.WriteLine($"{"metric",-15} {"P",7} {"R",7} {"F1",7} {"match",6} {"gold",6} {"system",6}");
        foreach (var score in result.Metrics)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{score.Metric,-15} {score.Precision,7:F4} {score.Recall,7:F4} {score.F1,7:F4} {score.Matched,6} {score.Gold,6} {score.System,6}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"macro F1",-31} {result.MacroF1,7:F4}"));
    }

    /// <summary>Precision of each rule, with the confidence that so many readings give it (<see cref="RuleScore.Confidence"/>).</summary>
    public static void WriteRules(TextWriter output, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        output.WriteLine($"{"kind",-9} {"rule",-40} {"P",7} {"match",6} {"system",6} {"confidence",10}");
        foreach (var rule in result.Rules)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rule.Kind,-9} {rule.Rule,-40} {rule.Precision,7:F4} {rule.Matched,6} {rule.System,6} {rule.Confidence,10:F2}"));
        }
    }

    /// <summary>Misses and false alarms, one a line: report, metric, error, record.</summary>
    public static void WriteErrors(TextWriter output, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var error in result.Errors)
        {
            output.WriteLine($"{error.Report}\t{error.Metric}\t{(error.IsMiss ? "miss" : "false alarm")}\t{error.Record.Json}");
        }
    }
}
