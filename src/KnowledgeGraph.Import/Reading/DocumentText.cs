namespace KnowledgeGraph.Import.Reading;

/// <summary>The text of a document in any of the formats that reports come in; the bytes tell which, and the name only where they do not.</summary>
internal static class DocumentText
{
    /// <summary>So many bytes tell a format and an encoding.</summary>
    private const int HeadLength = 4096;

    /// <exception cref="ReportFileException">There is no text in the document, or it cannot be read.</exception>
    public static string Read(string fileName, byte[] content)
    {
        var text = ReadFormat(fileName, content);
        return string.IsNullOrWhiteSpace(text) ? throw Empty(fileName) : RadicalText.Replace(text);
    }

    /// <summary>Whether the beginning of a document is that of one which <see cref="Read"/> reads; what is wrong further on is found there.</summary>
    /// <exception cref="ReportFileException">It is not, or there is nothing in the document.</exception>
    public static void Check(string fileName, Stream content)
    {
        var buffer = new byte[HeadLength];
        var head = buffer[..content.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        switch (FormatOf(fileName, head))
        {
            case DocumentFormat.Text or DocumentFormat.Html when head.Length < HeadLength:
                if (string.IsNullOrWhiteSpace(TextDecoder.Decode(fileName, head)))
                {
                    throw Empty(fileName);
                }

                break;
            case DocumentFormat.Text or DocumentFormat.Html:
                TextDecoder.CheckHead(fileName, head);
                break;
        }
    }

    private static string ReadFormat(string fileName, byte[] content) => FormatOf(fileName, content) switch
    {
        DocumentFormat.Pdf => PdfText.Read(fileName, content),
        DocumentFormat.Word => WordText.Read(fileName, content),
        DocumentFormat.Html => HtmlText.Read(TextDecoder.Decode(fileName, content, HtmlText.DeclaredEncoding(content))),
        _ => TextDecoder.Decode(fileName, content),
    };

    private static DocumentFormat FormatOf(string fileName, ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? DocumentFormat.Pdf
        : content.StartsWith("PK\u0003\u0004"u8) ? DocumentFormat.Word
        : content.StartsWith(LegacyWord) ? throw new ReportFileException(fileName, "is a Word file of the old format (.doc); save it as .docx or text")
        : HtmlText.IsHtml(fileName, content) ? DocumentFormat.Html
        : DocumentFormat.Text;

    private static ReportFileException Empty(string fileName) => new(fileName, "is empty; give a report's text");

    private static ReadOnlySpan<byte> LegacyWord => [0xD0, 0xCF, 0x11, 0xE0];

    private enum DocumentFormat
    {
        Text,
        Html,
        Pdf,
        Word,
    }
}
