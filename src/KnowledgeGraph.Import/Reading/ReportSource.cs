using System.IO.Compression;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Reading;

/// <summary>A report that was found and looked at, and can be opened when its turn comes, so that only the files in work are in memory.</summary>
/// <param name="Name">The path; for a file in an archive, ARCHIVE!NAME.</param>
/// <param name="Open">Reads the report; may throw <see cref="ReportFileException"/>.</param>
public sealed record ReportSource(string Name, Func<ReportFile> Open)
{
    private const long LargestEntry = 256L << 20;

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
                .SelectMany(file => IsArchive(file) ? InArchive(file) : [OfFile(file)]));
        }

        return File.Exists(path) && IsArchive(path)
            ? NotEmpty(path, InArchive(path))
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

    private static ReportSource[] InArchive(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return
            [
                .. archive.Entries
                    .Where(entry => Extensions.Contains(Path.GetExtension(entry.FullName), StringComparer.OrdinalIgnoreCase))
                    .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                    .Select(entry => OfEntry(path, entry)),
            ];
        }
        catch (InvalidDataException error)
        {
            throw new ReportFileException(path, "is no ZIP archive, or a broken one; make it anew", error);
        }
    }

    private static ReportSource OfEntry(string path, ZipArchiveEntry entry)
    {
        var (name, fullName) = (entry.FullName, $"{path}!{entry.FullName}");
        if (entry.Length > LargestEntry)
        {
            throw new ReportFileException(fullName, $"is {entry.Length} bytes unpacked, more than a report can be");
        }

        using (var content = entry.Open())
        {
            DocumentText.Check(fullName, content);
        }

        return new ReportSource(fullName, () => ReadEntry(path, name));
    }

    private static ReportFile ReadEntry(string path, string name)
    {
        var fullName = $"{path}!{name}";
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var content = Bytes(archive.GetEntry(name) ?? throw new ReportFileException(fullName, "is no longer in the archive"));
            var side = archive.GetEntry(Path.ChangeExtension(name, ".json")) is { } sideEntry
                ? SideFile.Parse(TextDecoder.Decode(fullName, Bytes(sideEntry)), sideEntry.FullName)
                : SideFile.Empty;
            return ReportFile.Read(fullName, content, side);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new ReportFileException(fullName, error.Message, error);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream((int)entry.Length);
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
