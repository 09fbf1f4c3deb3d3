using System.Collections.Immutable;
using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Corrections;

/// <summary>Applies corrections to what was read out of a report.</summary>
public static class CorrectedReport
{
    /// <summary>What was read out of the report at a path, with the corrections beside it.</summary>
    /// <exception cref="AnnotationException">A line is no correction, or does not fit the text.</exception>
    public static ExtractedReport ApplyBeside(ExtractedReport report, string reportPath) =>
        Apply(report, CorrectionFile.ReadFor(reportPath), CorrectionFile.PathFor(reportPath));

    /// <summary>
    /// The report without the records that are to go and with those that are to be there. A removal that nothing answers to any more has been overtaken by
    /// a better importer, and is passed over.
    /// </summary>
    /// <exception cref="AnnotationException">A record that is to be there does not fit the text.</exception>
    public static ExtractedReport Apply(ExtractedReport report, ImmutableArray<Correction> corrections, string source)
    {
        if (corrections.IsEmpty)
        {
            return report;
        }

        var removed = corrections.Where(correction => correction.IsRemoval).Select(correction => Correction.KeyOf(correction.Record)).ToHashSet(StringComparer.Ordinal);
        var kept = Without(report, removed);
        var builder = new CorrectionBuilder(kept, source);
        foreach (var correction in corrections)
        {
            if (!correction.IsRemoval)
            {
                builder.Add(correction.Record);
            }
        }

        return builder.Build();
    }

    // The lines of the annotation format and the records stand in the same order, kind by kind.
    private static ExtractedReport Without(ExtractedReport report, HashSet<string> removed)
    {
        using var lines = JsonLinesReader.Read("extracted", new StringReader(JsonLinesWriter.ToText(report))).AsEnumerable().GetEnumerator();
        return report with
        {
            Entities = Keep(report.Entities, lines, removed),
            Measures = Keep(report.Measures, lines, removed),
            Statuses = Keep(report.Statuses, lines, removed),
            Relations = Keep(report.Relations, lines, removed),
        };
    }

    private static ImmutableArray<T> Keep<T>(ImmutableArray<T> records, IEnumerator<AnnotationRecord> lines, HashSet<string> removed)
    {
        var kept = ImmutableArray.CreateBuilder<T>(records.Length);
        foreach (var record in records)
        {
            lines.MoveNext();
            if (!removed.Contains(Correction.KeyOf(lines.Current)))
            {
                kept.Add(record);
            }
        }

        return kept.ToImmutable();
    }
}
