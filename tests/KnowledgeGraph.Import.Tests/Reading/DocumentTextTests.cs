using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Import.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace KnowledgeGraph.Import.Tests.Reading;

public sealed class DocumentTextTests
{
    private const string Report = "政府工作报告\n一年来，新建公路12公里。";

    [Fact]
    public void Utf8_is_read_with_and_without_its_mark()
    {
        Assert.Equal(Report, Text(Encoding.UTF8.GetBytes(Report)));
        Assert.Equal(Report, Text([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Report)]));
    }

    [Fact]
    public void Gb18030_is_recognised()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        Assert.Equal(Report, Text(gb18030.GetBytes(Report)));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void Utf16_is_read_in_both_byte_orders(bool bigEndian, bool withMark)
    {
        var encoding = new UnicodeEncoding(bigEndian, withMark);
        Assert.Equal(Report, Text([.. encoding.GetPreamble(), .. encoding.GetBytes(Report)]));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_one_clear_message()
    {
        Assert.Contains("is zero", Problem([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]), StringComparison.Ordinal);
        Assert.Contains("neither UTF-8 nor GB18030", Problem([0xFF, 0xFF, 0x41, 0x80, 0x81]), StringComparison.Ordinal);
        Assert.Contains("is empty", Problem(Encoding.UTF8.GetBytes(" \n\u3000")), StringComparison.Ordinal);
        Assert.Contains("is empty", Problem([]), StringComparison.Ordinal);
        Assert.Contains(".doc", Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_gives_its_running_text_without_menus()
    {
        const string Page = """
            <!DOCTYPE html><html><head><title>青山县政府工作报告</title><script>var a = "，。，。";</script></head>
            <body><nav>首页，新闻，公开，办事，互动。</nav>
            <div class="page"><div class="list"><a>通知</a></div>
            <div id="zoom"><p>一年来，全县新增就业<b>5000</b>人，
            新建学校3所，改造老旧小区8个。</p><p>二、2024年工作安排</p><p>今年要招引项目20个，培训工人800人，植树600亩。</p></div></div>
            <footer>主办：县政府办公室，备案号1，电话2。</footer></body></html>
            """;
        var lines = Text(Encoding.UTF8.GetBytes(Page)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("青山县政府工作报告", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("一年来，全县新增就业5000人，", lines[1], StringComparison.Ordinal);
        Assert.Equal("二、2024年工作安排", lines[2]);
    }

    [Fact]
    public void A_web_page_in_gb2312_is_decoded()
    {
        var page = "<html><head><meta charset=\"gb2312\"></head><body><p>新建公路5公里，植树3000亩，群众都说好。</p></body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(page);
        Assert.Contains("新建公路5公里", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Word_document_gives_a_line_for_each_paragraph()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
                Paragraph("政府工作", "报告"),
                new Table(new TableRow(new TableCell(Paragraph("新增就业")), new TableCell(Paragraph("800人")))),
                Paragraph("一年来，新建公路12公里。")));
        }

        Assert.Equal("政府工作报告\n新增就业\n800人\n一年来，新建公路12公里。\n", Text(stream.ToArray()));
    }

    [Fact]
    public void A_PDF_is_read_column_by_column_without_page_numbers()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 3; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("County Gazette", 9, new PdfPoint(250, 820), font);
            page.AddText($"Work report, part {number}, of the whole county in this year", 14, new PdfPoint(60, 760), font);
            for (var line = 1; line <= 3; line++)
            {
                page.AddText($"left line {line}", 12, new PdfPoint(60, 740 - (line * 20)), font);
                page.AddText($"right line {line}", 12, new PdfPoint(320, 740 - (line * 20)), font);
            }

            page.AddText($"- {number} -", 9, new PdfPoint(290, 30), font);
        }

        var lines = Text(builder.Build()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["Work report, part 1, of the whole county in this year", "left line 1", "left line 2", "left line 3", "right line 1", "right line 2", "right line 3"],
            lines[..7]);
        Assert.Equal(21, lines.Length);
    }

    [Fact]
    public void Broken_PDF_and_Word_files_are_refused()
    {
        Assert.Contains("PDF", Problem("%PDF-1.4 nothing"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains(".docx", Problem([.. "PK\u0003\u0004"u8, 1, 2, 3, 4]), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_and_folders_give_their_reports_in_order_with_their_side_files()
    {
        var folder = Directory.CreateTempSubdirectory("kg-reports-");
        try
        {
            var archivePath = Path.Combine(folder.FullName, "b.zip");
            using (var archive = ZipFile.Open(archivePath, ZipArchiveMode.Create))
            {
                Write(archive, "2024.txt", "植树节栽树500棵，人人都参加。");
                Write(archive, "2023.txt", Report);
                Write(archive, "2023.json", """{"year": 2023, "placeName": "青山县"}""");
            }

            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), Report);
            File.WriteAllText(Path.Combine(folder.FullName, "notes.md"), "no report");
            var sources = ReportSource.Find(folder.FullName);
            Assert.Equal(["a.txt", "b.zip!2023.txt", "b.zip!2024.txt"], sources.Select(source => Path.GetFileName(source.Name)));
            var report = sources[1].Open();
            Assert.Equal((Report, 2023), (report.Text, report.Side.Year));
            Assert.Single(ReportSource.Find(Path.Combine(folder.FullName, "a.txt")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_reports_of_an_archive_are_read_by_several_at_once_and_again()
    {
        var folder = Directory.CreateTempSubdirectory("kg-reports-");
        try
        {
            var path = Path.Combine(folder.FullName, "many.zip");
            using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
            {
                for (var report = 0; report < 200; report++)
                {
                    Write(archive, $"{report:000}.txt", $"植树节栽树{report}棵，人人都参加。");
                }
            }

            var sources = ReportSource.Find(path);
            for (var time = 0; time < 2; time++)
            {
                Assert.Equal(
                    Enumerable.Range(0, 200).Select(report => $"植树节栽树{report}棵，人人都参加。"),
                    sources.AsParallel().AsOrdered().Select(source => source.Open().Text));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_first_bytes_of_a_text_tell_that_it_is_one_wherever_they_end(string encoding)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        for (var shift = 0; shift < 4; shift++)
        {
            Check(known.GetBytes(new string('1', encoding.StartsWith("utf-16", StringComparison.Ordinal) ? 0 : shift) + string.Concat(Enumerable.Repeat("公路通车", 2000))));
        }
    }

    [Fact]
    public void What_is_no_report_is_told_from_its_first_bytes()
    {
        Assert.Contains("byte 4 is zero", CheckRefusal([.. "\u007fELF"u8, 0, 1, .. new byte[9000]]), StringComparison.Ordinal);
        Assert.Contains("neither UTF-8", CheckRefusal([.. Enumerable.Repeat((byte)0xFF, 9000)]), StringComparison.Ordinal);
        Assert.Contains("is empty", CheckRefusal("  \n"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains(".doc", CheckRefusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_a_file_that_is_no_report_is_refused_before_any_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("kg-reports-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), Report);
            using (var archive = ZipFile.Open(Path.Combine(folder.FullName, "b.zip"), ZipArchiveMode.Create))
            {
                Write(archive, "empty.txt", "");
            }

            var refusal = Assert.Throws<ReportFileException>(() => ReportSource.Find(folder.FullName));
            Assert.EndsWith("b.zip!empty.txt: is empty; give a report's text", refusal.Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), "{");
            Assert.Contains("a.json", Assert.Throws<ReportFileException>(() => ReportSource.Find(Path.Combine(folder.FullName, "a.txt"))).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static Paragraph Paragraph(params string[] runs) =>
        new(runs.Select(run => new Run(new Text(run))));

    private static string Text(byte[] content) => ReportFile.Read("report", content).Text;

    private static void Check(byte[] content) => DocumentText.Check("report", new MemoryStream(content));

    private static string CheckRefusal(byte[] content) => Assert.Throws<ReportFileException>(() => Check(content)).Message;

    private static string Problem(byte[] content) => Assert.Throws<ReportFileException>(() => Text(content)).Message;
}
