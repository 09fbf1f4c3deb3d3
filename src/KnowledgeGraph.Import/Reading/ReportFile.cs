using System.Text;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Reading;

/// <summary>A report's decoded text with what its side file says.</summary>
public sealed record ReportFile(string FileName, string Text, SideFile Side)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <paramref name="path"/>, and <c>NAME.json</c> beside it where there is one.</summary>
    /// <exception cref="ReportFileException">The file is missing, empty, binary, or in another encoding; or its side file is broken.</exception>
    public static ReportFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReportFileException(path, Directory.Exists(path) ? "is a folder; name the files in it" : "no such file; check the name");
        }

        return new ReportFile(path, Decode(path, File.ReadAllBytes(path)), ReadSide(Path.ChangeExtension(path, ".json")));
    }

    private static string Decode(string path, byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf((byte)0) is >= 0 and var zero)
        {
            throw new ReportFileException(path, $"byte {zero} is zero, so this is no text; give the report as a UTF-8 text file");
        }

        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? throw new ReportFileException(path, "is empty; give a report's text") : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new ReportFileException(path, $"byte {error.Index} is not UTF-8; save the file as UTF-8 and try again", error);
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
            throw new ReportFileException(path, error.Message, error);
        }
    }
}
