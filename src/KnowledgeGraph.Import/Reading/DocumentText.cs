namespace KnowledgeGraph.Import.Reading;

/// <summary>The text of a document in any of the formats that reports come in; the bytes tell which, and the name only where they do not.</summary>
internal static class DocumentText
{
    /// <exception cref="ReportFileException">There is no text in the document, or it cannot be read.</exception>
    public static string Read(string fileName, byte[] content)
    {
        var text = ReadFormat(fileName, content);
        return string.IsNullOrWhiteSpace(text) ? throw new ReportFileException(fileName, "is empty; give a report's text") : RadicalText.Replace(text);
    }

    private static string ReadFormat(string fileName, byte[] content)
    {
        if (content.AsSpan().StartsWith("%PDF-"u8))
        {
            return PdfText.Read(fileName, content);
        }

        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return WordText.Read(fileName, content);
        }

        if (content.AsSpan().StartsWith(LegacyWord))
        {
            throw new ReportFileException(fileName, "is a Word file of the old format (.doc); save it as .docx or text");
        }

        return HtmlText.IsHtml(fileName, content)
            ? HtmlText.Read(TextDecoder.Decode(fileName, content, HtmlText.DeclaredEncoding(content)))
            : TextDecoder.Decode(fileName, content);
    }

    private static ReadOnlySpan<byte> LegacyWord => [0xD0, 0xCF, 0x11, 0xE0];
}
