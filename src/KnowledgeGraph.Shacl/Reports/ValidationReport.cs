using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Reports;

/// <summary>What a validation found (§3.6.1).</summary>
public sealed record ValidationReport(IReadOnlyList<ValidationResult> Results)
{
    /// <summary>Whether there is no result at all, of whatever severity.</summary>
    public bool Conforms => Results.Count == 0;

    /// <summary>The report as triples of the SHACL vocabulary.</summary>
    public IEnumerable<Quad> ToQuads() => new ReportGraph().Write(this);
}
