using System.Collections.Concurrent;
using System.IO.Compression;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// A ZIP archive of reports. To open one reads the names of all that is in it, so it is opened once for each that reads at the same time and not for each report, and closed when
/// the last of its reports has been read.
/// </summary>
internal sealed class ReportArchive
{
    private const long LargestEntry = 256L << 20;

    private readonly string _path;
    private readonly ConcurrentBag<ZipArchive> _open = [];
    private int _unread;

    private ReportArchive(string path)
    {
        _path = path;
    }

    /// <summary>The reports in an archive, in the order of their names.</summary>
    /// <exception cref="ReportFileException">It is no archive, or one of the reports is no text.</exception>
    public static ReportSource[] Find(string path, IReadOnlyCollection<string> extensions)
    {
        try
        {
            var archive = new ReportArchive(path);
            using var zip = ZipFile.OpenRead(path);
            ReportSource[] sources =
            [
                .. zip.Entries
                    .Where(entry => extensions.Contains(Path.GetExtension(entry.FullName), StringComparer.OrdinalIgnoreCase))
                    .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                    .Select(archive.Source),
            ];
            archive._unread = sources.Length;
            return sources;
        }
        catch (InvalidDataException error)
        {
            throw new ReportFileException(path, "is no ZIP archive, or a broken one; make it anew", error);
        }
    }

    private ReportSource Source(ZipArchiveEntry entry)
    {
        var (name, fullName) = (entry.FullName, FullName(entry.FullName));
        if (entry.Length > LargestEntry)
        {
            throw new ReportFileException(fullName, $"is {entry.Length} bytes unpacked, more than a report can be");
        }

        using (var content = entry.Open())
        {
            DocumentText.Check(fullName, content);
        }

        return new ReportSource(fullName, () => Read(name));
    }

    private string FullName(string name) => $"{_path}!{name}";

    private ReportFile Read(string name)
    {
        try
        {
            var zip = _open.TryTake(out var open) ? open : ZipFile.OpenRead(_path);
            try
            {
                return Read(zip, name);
            }
            finally
            {
                _open.Add(zip);
                CloseAfterLast();
            }
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new ReportFileException(FullName(name), error.Message, error);
        }
    }

    private void CloseAfterLast()
    {
        if (Interlocked.Decrement(ref _unread) <= 0)
        {
            while (_open.TryTake(out var zip))
            {
                zip.Dispose();
            }
        }
    }

    private ReportFile Read(ZipArchive zip, string name)
    {
        var content = Bytes(zip.GetEntry(name) ?? throw new ReportFileException(FullName(name), "is no longer in the archive"));
        var side = zip.GetEntry(Path.ChangeExtension(name, ".json")) is { } sideEntry
            ? SideFile.Parse(TextDecoder.Decode(FullName(name), Bytes(sideEntry)), sideEntry.FullName)
            : SideFile.Empty;
        return ReportFile.Read(FullName(name), content, side);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream((int)entry.Length);
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
