using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import;

/// <summary>A report with what was read out of it.</summary>
public sealed record ImportedReport(ReportIdentity Identity, ExtractedReport Content);

/// <summary>The way from a file to facts. One importer serves any number of reports and threads.</summary>
public sealed class ReportImporter(ReportExtractor extractor, PlaceDirectory places)
{
    private readonly ReportIdentityFinder _identities = new(places);

    /// <exception cref="ReportFileException">The file is no report.</exception>
    public ImportedReport Read(string path) => Read(ReportFile.Read(path));

    public ImportedReport Read(ReportFile file)
    {
        var content = extractor.Extract(file.Text);
        return new ImportedReport(_identities.Find(file.FileName, file.Side, file.Text, content.Text), content);
    }
}
