using System.Collections.Immutable;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Corrections;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>
/// Compares what was found in a report with what a person annotated: precision, recall and F1 of each kind of record, precision of
/// each rule, and the errors.
/// </summary>
public static class GoldEvaluation
{
    private sealed record Metric(string Name, string Kind, Func<AnnotationRecord, AnnotationRecord, bool> Agree);

    private static readonly Metric[] Metrics =
    [
        new("entity", "entity", RecordComparison.SameEntity),
        new("entity-relaxed", "entity", RecordComparison.SameType),
        new("measure-value", "measure", RecordComparison.SameValue),
        new("measure-full", "measure", RecordComparison.SameMeasure),
        new("status", "status", RecordComparison.SamePhase),
        new("status-full", "status", RecordComparison.SameStatus),
        new("relation", "relation", RecordComparison.SameRelation),
    ];

    /// <summary>Evaluates what an extractor finds in every <c>NAME.txt</c> that has a <c>NAME.gold.jsonl</c>, added up.</summary>
    /// <param name="texts">Where the texts are, if not beside the annotations.</param>
    /// <param name="corrected">Whether the corrections beside the texts are applied first: then what is measured is the importer and the people who corrected it.</param>
    /// <exception cref="AnnotationException">A gold file is wrong.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no gold file, or a text is missing.</exception>
    public static EvaluationResult EvaluateDirectory(
        string directory, ReportExtractor extractor, string? texts = null, bool corrected = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        EvaluationResult? total = null;
        foreach (var goldPath in Directory.EnumerateFiles(directory, "*.gold.jsonl").Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(goldPath)[..^".gold.jsonl".Length];
            var path = Path.Combine(texts ?? directory, name + ".txt");
            var source = File.ReadAllText(path);
            var found = extractor.Extract(source);
            var result = Evaluate(JsonLinesReader.ReadFile(goldPath), Records(corrected ? CorrectedReport.ApplyBeside(found, path) : found), source, name);
            total = total is null ? result : total.Add(result);
        }

        return total ?? throw new FileNotFoundException($"{directory} holds no NAME.gold.jsonl; name the folder of a gold annotation");
    }

    /// <summary>What was extracted, as records.</summary>
    public static ImmutableArray<AnnotationRecord> Records(ExtractedReport report) =>
        JsonLinesReader.Read("extracted", new StringReader(JsonLinesWriter.ToText(report)));

    /// <summary>Compares the records of one report.</summary>
    /// <param name="source">The report's text, with or without its white space.</param>
    /// <param name="name">The report's name in the error list.</param>
    /// <exception cref="AnnotationException">A gold record does not quote the text.</exception>
    public static EvaluationResult Evaluate(
        ImmutableArray<AnnotationRecord> gold,
        ImmutableArray<AnnotationRecord> system,
        string source,
        string name = "")
    {
        CheckGold(gold, source, name);
        var systemCheck = new SliceCheck(source, system);
        var scores = ImmutableArray.CreateBuilder<MetricScore>(Metrics.Length);
        var errors = ImmutableArray.CreateBuilder<EvaluationError>();
        var rules = new SortedDictionary<(string, string), RuleScore>();
        foreach (var metric in Metrics)
        {
            var goldOfKind = gold.Where(record => record.Kind == metric.Kind).ToList();
            var systemOfKind = system.Where(record => record.Kind == metric.Kind).ToList();
            var (hitGold, hitSystem) = RecordMatching.Match(goldOfKind, systemOfKind, record => systemCheck.Problem(record) is null, metric.Agree);
            scores.Add(new MetricScore(metric.Name, hitGold.Count(hit => hit), goldOfKind.Count, systemOfKind.Count));
            if (IsInMacro(metric.Name))
            {
                errors.AddRange(Unmatched(name, metric.Name, isMiss: true, goldOfKind, hitGold));
                errors.AddRange(Unmatched(name, metric.Name, isMiss: false, systemOfKind, hitSystem));
                CountRules(rules, metric.Kind, systemOfKind, hitSystem);
            }
        }

        return new EvaluationResult(1, scores.MoveToImmutable(), [.. rules.Values], errors.ToImmutable());
    }

    internal static bool IsInMacro(string metric) => metric is "entity" or "measure-full" or "status-full" or "relation";

    private static void CheckGold(ImmutableArray<AnnotationRecord> gold, string source, string name)
    {
        var check = new SliceCheck(source, gold);
        foreach (var record in gold)
        {
            if (check.Problem(record) is { } problem)
            {
                throw new AnnotationException(name, record.Line, problem);
            }
        }
    }

    private static IEnumerable<EvaluationError> Unmatched(
        string report, string metric, bool isMiss, List<AnnotationRecord> records, bool[] hit) =>
        records.Where((_, i) => !hit[i]).Select(record => new EvaluationError(report, metric, isMiss, record));

    private static void CountRules(
        SortedDictionary<(string, string), RuleScore> rules, string kind, List<AnnotationRecord> records, bool[] hit)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var rule = records[i].Rule ?? "";
            var one = new RuleScore(kind, rule, hit[i] ? 1 : 0, 1);
            rules[(kind, rule)] = rules.TryGetValue((kind, rule), out var sum) ? sum.Add(one) : one;
        }
    }
}
