using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>What became of one report.</summary>
/// <param name="Identity">Null where the file was no report.</param>
/// <param name="Error">Why the file was no report, else null.</param>
public sealed record ReportLoad(
    string FileName,
    ReportIdentity? Identity,
    int Entities,
    int Measures,
    int Statuses,
    int Relations,
    long Added,
    long Removed,
    string? Error)
{
    /// <summary>What the report is called, also where that is all that is known of it; null where the file was no report.</summary>
    public string? Title { get; init; } = Identity?.Title;

    /// <summary>What would come and go in graphs that are there already; only where nothing but this was asked for.</summary>
    public IReadOnlyList<ReportChange> Changes { get; init; } = [];

    /// <summary>A file given later that is the report of the same place and year, and of which the store has what it says; else null.</summary>
    public string? KeptInstead { get; init; }

    /// <summary>A file given earlier that was the report of the same place and year, and is replaced by this one; else null.</summary>
    public string? Replaces { get; init; }

    /// <summary>The report was in the store already, word for word.</summary>
    public bool IsUnchanged => Error is null && KeptInstead is null && Added == 0 && Removed == 0;

    /// <summary>A report of which nothing is written yet.</summary>
    internal static ReportLoad Of(string fileName, ImportedReport report) => new(
        fileName,
        report.Identity,
        report.Content.Entities.Length,
        report.Content.Measures.Length + report.Content.RelativeMeasures.Length,
        report.Content.Statuses.Length,
        report.Content.Relations.Length,
        0,
        0,
        null);

    internal static ReportLoad Failed(string fileName, string error) => new(fileName, null, 0, 0, 0, 0, 0, 0, error);
}

/// <summary>A triple that a report has now and had not before, or the other way round.</summary>
public sealed record ReportChange(bool IsAdded, Term Subject, Term Predicate, Term Object);
