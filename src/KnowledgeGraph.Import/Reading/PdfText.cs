using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The text of a PDF: columns one after the other, without the headers, footers and numbers of its pages.</summary>
internal static class PdfText
{
    /// <exception cref="ReportFileException">The file is no PDF, is encrypted, or holds pictures of text only.</exception>
    public static string Read(string fileName, byte[] content)
    {
        try
        {
            using var document = PdfDocument.Open(content);
            var pages = new List<List<PdfLine>>(document.NumberOfPages);
            foreach (var page in document.GetPages())
            {
                pages.Add(PdfLines.Read(page));
            }

            var text = Join(PdfFurniture.Remove(pages));
            return text.Length > 0
                ? text
                : throw new ReportFileException(fileName, "holds no text, only pictures of it perhaps; give a PDF with text, or the text itself");
        }
        catch (Exception error) when (error is PdfDocumentFormatException or UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            throw new ReportFileException(fileName, $"cannot be read as PDF: {error.Message}", error);
        }
    }

    private static string Join(IEnumerable<List<PdfLine>> pages)
    {
        var text = new StringBuilder();
        foreach (var line in pages.SelectMany(page => page))
        {
            text.Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
