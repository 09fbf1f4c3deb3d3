using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>Scores of one report, or of several added up.</summary>
public sealed record EvaluationResult(
    int Reports,
    ImmutableArray<MetricScore> Metrics,
    ImmutableArray<RuleScore> Rules,
    ImmutableArray<EvaluationError> Errors)
{
    /// <summary>The mean F1 of entities, measures, statuses and relations, each compared in full.</summary>
    public double MacroF1 => Metrics.Where(score => GoldEvaluation.IsInMacro(score.Metric)).Average(score => score.F1);

    public MetricScore this[string metric] => Metrics.Single(score => score.Metric == metric);

    /// <summary>Both added up, so that every record weighs the same.</summary>
    public EvaluationResult Add(EvaluationResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new EvaluationResult(
            Reports + other.Reports,
            [.. Metrics.Zip(other.Metrics, (mine, theirs) => mine.Add(theirs))],
            [
                .. Rules.Concat(other.Rules)
                    .GroupBy(score => (score.Kind, score.Rule))
                    .Select(group => group.Aggregate((sum, score) => sum.Add(score)))
                    .OrderBy(score => score.Kind, StringComparer.Ordinal)
                    .ThenBy(score => score.Rule, StringComparer.Ordinal),
            ],
            Errors.AddRange(other.Errors));
    }
}
