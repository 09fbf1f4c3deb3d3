using System.Text;
using UglyToad.PdfPig.Content;

namespace KnowledgeGraph.Import.Reading;

/// <summary>
/// Puts the letters of a page together to lines, and the lines in order: a gap far wider than a letter divides columns, and the
/// columns of a page are read from left to right.
/// </summary>
internal static class PdfLines
{
    /// <summary>Letters whose feet differ by less than this share of their size stand on one line.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap of so many letter sizes divides columns.</summary>
    private const double ColumnGap = 1.8;

    /// <summary>A gap of this share of the letter size between Latin letters is a space.</summary>
    private const double SpaceGap = 0.25;

    public static List<PdfLine> Read(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrEmpty(letter.Value)).ToList();
        var lines = new List<PdfLine>();
        foreach (var row in Rows(letters))
        {
            lines.AddRange(Split(row, page.Height));
        }

        return InOrder(lines);
    }

    /// <summary>Letters of the same height, from the top of the page down.</summary>
    private static List<List<Letter>> Rows(List<Letter> letters)
    {
        letters.Sort((a, b) => b.StartBaseLine.Y.CompareTo(a.StartBaseLine.Y));
        var rows = new List<List<Letter>>();
        foreach (var letter in letters)
        {
            var isSame = rows.Count > 0
                && Math.Abs(rows[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y) < SameLine * Math.Max(Size(letter), Size(rows[^1][0]));
            if (isSame)
            {
                rows[^1].Add(letter);
            }
            else
            {
                rows.Add([letter]);
            }
        }

        return rows;
    }

    private static IEnumerable<PdfLine> Split(List<Letter> row, double pageHeight)
    {
        row.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        var text = new StringBuilder();
        var left = 0.0;
        Letter? previous = null;
        foreach (var letter in row)
        {
            var gap = previous is null ? 0 : letter.StartBaseLine.X - previous.EndBaseLine.X;
            if (previous is not null && gap > ColumnGap * Size(letter) && text.Length > 0)
            {
                yield return Line(text, left, previous, pageHeight);
                text.Clear();
            }
            else if (previous is not null && gap > SpaceGap * Size(letter))
            {
                text.Append(' ');
            }

            left = text.Length == 0 ? letter.StartBaseLine.X : left;
            text.Append(letter.Value);
            previous = letter;
        }

        if (previous is not null && !string.IsNullOrWhiteSpace(text.ToString()))
        {
            yield return Line(text, left, previous, pageHeight);
        }
    }

    private static PdfLine Line(StringBuilder text, double left, Letter last, double pageHeight) =>
        new(text.ToString().Trim(), left, last.EndBaseLine.X, last.StartBaseLine.Y, pageHeight > 0 ? last.StartBaseLine.Y / pageHeight : 0);

    /// <summary>
    /// Lines that overlap sideways belong to one column. A column is read to its end before the next, but a line across the page
    /// (a title) divides what stands above it from what stands below.
    /// </summary>
    private static List<PdfLine> InOrder(List<PdfLine> lines)
    {
        var ordered = new List<PdfLine>(lines.Count);
        var band = new List<PdfLine>();
        foreach (var line in lines)
        {
            var columns = band.Concat(lines.Where(other => other.Bottom <= line.Bottom)).Count(other => other != line && !Overlap(other, line));
            if (columns == 0)
            {
                Flush(band, ordered);
                ordered.Add(line);
            }
            else
            {
                band.Add(line);
            }
        }

        Flush(band, ordered);
        return ordered;
    }

    private static void Flush(List<PdfLine> band, List<PdfLine> ordered)
    {
        var columns = new List<List<PdfLine>>();
        foreach (var line in band)
        {
            var column = columns.Find(members => members.Exists(member => Overlap(member, line)));
            if (column is null)
            {
                columns.Add([line]);
            }
            else
            {
                column.Add(line);
            }
        }

        foreach (var column in columns.OrderBy(members => members.Min(member => member.Left)))
        {
            ordered.AddRange(column);
        }

        band.Clear();
    }

    private static bool Overlap(PdfLine a, PdfLine b) => a.Left < b.Right && b.Left < a.Right;

    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
}
