using System.Collections.Immutable;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Corrections;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import;

/// <summary>A report with what was read out of it.</summary>
public sealed record ImportedReport(ReportIdentity Identity, ExtractedReport Content);

/// <summary>The way from a file to facts. One importer serves any number of reports and threads.</summary>
public sealed class ReportImporter(ReportExtractor extractor, PlaceDirectory places)
{
    private readonly ReportIdentityFinder _identities = new(places);

    /// <summary>Reads a report from its file, with its side file and its corrections.</summary>
    /// <exception cref="ReportFileException">The file is no report, or its corrections do not fit it.</exception>
    public ImportedReport Read(string path) => Read(new ReportSource(path, () => ReportFile.Read(path)));

    /// <summary>Reads a report from where it was found; one in an archive has no corrections.</summary>
    /// <exception cref="ReportFileException">The file is no report, or its corrections do not fit it.</exception>
    public ImportedReport Read(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var file = source.Open();
        try
        {
            return Read(file, File.Exists(source.Name) ? CorrectionFile.ReadFor(source.Name) : []);
        }
        catch (AnnotationException error)
        {
            throw new ReportFileException(source.Name, $"its corrections cannot be used: {error.Message}", error);
        }
    }

    /// <summary>Reads a report that is in memory.</summary>
    public ImportedReport Read(ReportFile file) => Read(file, []);

    private ImportedReport Read(ReportFile file, ImmutableArray<Correction> corrections)
    {
        var found = extractor.Extract(file.Text);
        var content = CorrectedReport.Apply(found, corrections, CorrectionFile.PathFor(file.FileName));
        return new ImportedReport(_identities.Find(file.FileName, file.Side, file.Text, content.Text), content);
    }
}
