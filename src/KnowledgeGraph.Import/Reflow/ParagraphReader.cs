namespace KnowledgeGraph.Import.Reflow;

/// <summary>
/// Joins lines to paragraphs. Reports come with a line for each paragraph (web pages) or cut at a column's width (newspapers, PDFs);
/// in the second kind a paragraph ends with a line that is clearly shorter than the column.
/// </summary>
internal static class ParagraphReader
{
    /// <summary>Lines shorter than this share of the column end a paragraph; the first lines of paragraphs lack an indent of 4 columns.</summary>
    private const double ShortLine = 0.78;

    private const int NarrowestColumn = 16;
    private const int WidestColumn = 160;

    /// <summary>The paragraphs in order; furniture lies between them or, where it breaks a paragraph, inside.</summary>
    public static List<TextSpan> Read(string text, List<SourceLine> lines, bool[] furniture)
    {
        var column = ColumnWidth(text, lines, furniture);
        var paragraphs = new List<TextSpan>();
        var start = -1;
        var end = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (furniture[i])
            {
                continue;
            }

            if (start < 0)
            {
                start = lines[i].Span.Start;
            }

            end = lines[i].Span.End;
            var next = i + 1;
            while (next < lines.Count && furniture[next])
            {
                next++;
            }

            if (next == lines.Count || column == 0 || EndsParagraph(text, lines[i], lines[next], column))
            {
                paragraphs.Add(new TextSpan(start, end));
                start = -1;
            }
        }

        return paragraphs;
    }

    private static bool EndsParagraph(string text, SourceLine line, SourceLine next, int column)
    {
        if (line.Width < column * ShortLine)
        {
            return true;
        }

        var nextText = text.AsSpan(next.Span.Start, next.Span.Length);
        return EndsSentence(text, line)
            && (next.Indent >= 2 && next.Indent > line.Indent
                || HeadingMark.Match(nextText) is not null
                || BeginsWithTitle(nextText)
                || nextText.StartsWith("——", StringComparison.Ordinal)
                || nextText.StartsWith("各位代表", StringComparison.Ordinal));
    }

    /// <summary>拓展平台空间。加快… at the beginning of a line.</summary>
    private static bool BeginsWithTitle(ReadOnlySpan<char> line)
    {
        var stop = line.IndexOf('。');
        return stop is >= 4 and <= 10 && HeadingExtent.OfRunIn(line) > 0 && line[..stop].IndexOf('，') < 0;
    }

    /// <summary>The width lines are cut at, or 0 where a line is a paragraph.</summary>
    private static int ColumnWidth(string text, List<SourceLine> lines, bool[] furniture)
    {
        var widths = new List<int>();
        var open = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var isHeading = HeadingMark.Match(text.AsSpan(lines[i].Span.Start, lines[i].Span.Length)) is not null;
            if (!furniture[i] && !isHeading)
            {
                widths.Add(lines[i].Width);
                open += EndsSentence(text, lines[i]) ? 0 : 1;
            }
        }

        if (widths.Count < 4 || open < widths.Count * 0.6)
        {
            return 0;
        }

        widths.Sort();
        var column = widths[(int)((widths.Count - 1) * 0.9)];
        var full = widths.Count(width => width >= column * ShortLine);
        return column is >= NarrowestColumn and <= WidestColumn && full >= widths.Count / 2 ? column : 0;
    }

    private static bool EndsSentence(string text, SourceLine line) =>
        text[line.Span.End - 1] is '。' or '！' or '？' or '；' or '：' or '”' or '）' or '!' or '?' or ';' or ':';
}
