using System.IO.Compression;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Reading;

/// <summary>A report that can be opened when its turn comes, so that only the files in work are in memory.</summary>
/// <param name="Name">The path; for a file in an archive, ARCHIVE!NAME.</param>
/// <param name="Open">Reads the report; may throw <see cref="ReportFileException"/>.</param>
public sealed record ReportSource(string Name, Func<ReportFile> Open)
{
    private const long LargestEntry = 256L << 20;

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".pdf", ".docx"];

    /// <summary>The reports that a path names: one file, all reports below a folder, or all in a ZIP archive; in the order of their names.</summary>
    /// <exception cref="ReportFileException">There is nothing at the path, or no report in it.</exception>
    public static IReadOnlyList<ReportSource> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return NotEmpty(path, Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(IsReport)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => IsArchive(file) ? InArchive(file) : [new ReportSource(file, () => ReportFile.Read(file))]));
        }

        return File.Exists(path) && IsArchive(path)
            ? NotEmpty(path, InArchive(path))
            : [new ReportSource(path, () => ReportFile.Read(path))];
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
                    .Select(entry => entry.FullName)
                    .Where(name => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .Select(name => new ReportSource($"{path}!{name}", () => ReadEntry(path, name))),
            ];
        }
        catch (InvalidDataException error)
        {
            throw new ReportFileException(path, "is no ZIP archive, or a broken one; make it anew", error);
        }
    }

    private static ReportFile ReadEntry(string path, string name)
    {
        var fullName = $"{path}!{name}";
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var content = Bytes(fullName, archive.GetEntry(name) ?? throw new ReportFileException(fullName, "is no longer in the archive"));
            var side = archive.GetEntry(Path.ChangeExtension(name, ".json")) is { } sideEntry
                ? SideFile.Parse(TextDecoder.Decode(fullName, Bytes(fullName, sideEntry)), sideEntry.FullName)
                : SideFile.Empty;
            return ReportFile.Read(fullName, content, side);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new ReportFileException(fullName, error.Message, error);
        }
    }

    private static byte[] Bytes(string fullName, ZipArchiveEntry entry)
    {
        if (entry.Length > LargestEntry)
        {
            throw new ReportFileException(fullName, $"is {entry.Length} bytes unpacked, more than a report can be");
        }

        using var stream = entry.Open();
        using var memory = new MemoryStream((int)entry.Length);
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
