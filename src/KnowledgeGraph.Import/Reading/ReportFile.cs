using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Reading;

/// <summary>A report's decoded text with what its side file says.</summary>
public sealed record ReportFile(string FileName, string Text, SideFile Side)
{
    /// <summary>Reads <paramref name="path"/> (text, HTML, PDF or Word), and <c>NAME.json</c> beside it where there is one.</summary>
    /// <exception cref="ReportFileException">The file is missing, empty, binary, or no report; or its side file is broken.</exception>
    public static ReportFile Read(string path)
    {
        RequireFile(path);
        return new ReportFile(path, DocumentText.Read(path, File.ReadAllBytes(path)), ReadSide(Path.ChangeExtension(path, ".json")));
    }

    /// <summary>Looks at the first bytes of <paramref name="path"/>, and at its side file: whether it can be a report.</summary>
    /// <exception cref="ReportFileException">The file is missing, empty, binary, or of a format that reports do not come in; or its side file is broken.</exception>
    public static void Check(string path)
    {
        RequireFile(path);
        using (var content = File.OpenRead(path))
        {
            DocumentText.Check(path, content);
        }

        ReadSide(Path.ChangeExtension(path, ".json"));
    }

    /// <summary>Reads a report from its bytes; <paramref name="fileName"/> helps to tell the format and is named in errors.</summary>
    /// <exception cref="ReportFileException">The bytes are empty, binary, or no report.</exception>
    public static ReportFile Read(string fileName, byte[] content, SideFile? side = null) =>
        new(fileName, DocumentText.Read(fileName, content), side ?? SideFile.Empty);

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReportFileException(path, Directory.Exists(path) ? "is a folder; name the files in it" : "no such file; check the name");
        }
    }

    private static SideFile ReadSide(string path)
    {
        if (!File.Exists(path))
        {
            return SideFile.Empty;
        }

        try
        {
            return SideFile.Parse(File.ReadAllText(path), path);
        }
        catch (FormatException error)
        {
            // The message begins with the file's name, as the exception's does.
            throw new ReportFileException(path, error.Message[(path.Length + 2)..], error);
        }
    }
}
