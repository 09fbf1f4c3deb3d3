using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Import.Reading;

/// <summary>The text of a Word document (.docx): a line for each paragraph, tables cell by cell, without deleted text.</summary>
internal static class WordText
{
    /// <exception cref="ReportFileException">The file is no Word document, or a broken one.</exception>
    public static string Read(string fileName, byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var body = document.MainDocumentPart?.Document?.Body
                ?? throw new ReportFileException(fileName, "is a Word document without text");
            var text = new StringBuilder();
            foreach (var paragraph in body.Descendants<Paragraph>())
            {
                AppendParagraph(paragraph, text);
            }

            return text.ToString();
        }
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException)
        {
            throw new ReportFileException(fileName, "is no Word document; a ZIP archive has to end in .zip, a Word file has to be saved as .docx", error);
        }
    }

    private static void AppendParagraph(Paragraph paragraph, StringBuilder text)
    {
        foreach (var node in paragraph.Descendants())
        {
            switch (node)
            {
                case Text run when run.Ancestors<Paragraph>().First() == paragraph:
                    text.Append(run.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
            }
        }

        text.Append('\n');
    }
}
