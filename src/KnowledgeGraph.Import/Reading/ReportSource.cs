namespace KnowledgeGraph.Import.Reading;

/// <summary>A report that was found and looked at, and can be opened when its turn comes, so that only the files in work are in memory.</summary>
/// <param name="Name">The path; for a file in an archive, ARCHIVE!NAME.</param>
/// <param name="Open">Reads the report; may throw <see cref="ReportFileException"/>.</param>
public sealed record ReportSource(string Name, Func<ReportFile> Open)
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".pdf", ".docx"];

    /// <summary>
    /// The reports that a path names: one file, all reports below a folder, or all in a ZIP archive; in the order of their names. Of each the first bytes are read, so that
    /// what is no report at all is found before any is imported.
    /// </summary>
    /// <exception cref="ReportFileException">There is nothing at the path, or no report in it, or a file is empty, binary or of a format that reports do not come in.</exception>
    public static IReadOnlyList<ReportSource> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return NotEmpty(path, Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(IsReport)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => IsArchive(file) ? ReportArchive.Find(file, Extensions) : [OfFile(file)]));
        }

        return File.Exists(path) && IsArchive(path)
            ? NotEmpty(path, ReportArchive.Find(path, Extensions))
            : [OfFile(path)];
    }

    private static ReportSource OfFile(string path)
    {
        ReportFile.Check(path);
        return new ReportSource(path, () => ReportFile.Read(path));
    }

    private static ReportSource[] NotEmpty(string path, IEnumerable<ReportSource> sources) =>
        sources.ToArray() is { Length: > 0 } found
            ? found
            : throw new ReportFileException(path, $"holds no report; reports end in {string.Join(", ", Extensions)} or .zip");

    private static bool IsReport(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || IsArchive(path);

    private static bool IsArchive(string path) => string.Equals(Path.GetExtension(path), ".zip", StringComparison.OrdinalIgnoreCase);
}
