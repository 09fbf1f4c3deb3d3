namespace KnowledgeGraph.Import.Reflow;

/// <summary>A line of the source that is not blank.</summary>
/// <param name="Span">Its characters in the stripped text.</param>
/// <param name="Indent">Columns of white space before it: 1 for a space, 2 for U+3000, 4 for a tab.</param>
/// <param name="Width">Its width in columns: 1 for ASCII, 2 for everything else.</param>
internal readonly record struct SourceLine(TextSpan Span, int Indent, int Width)
{
    public static List<SourceLine> Split(string source, StrippedText stripped)
    {
        var lines = new List<SourceLine>();
        var position = 0;
        var lineStart = 0;
        var (indent, width) = (0, 0);
        foreach (var c in source)
        {
            if (!WhiteSpace.IsStripped(c))
            {
                width += c < 0x80 ? 1 : 2;
                position++;
            }
            else if (WhiteSpace.IsLineEnd(c))
            {
                Close();
            }
            else if (position == lineStart)
            {
                indent += c switch { '\t' => 4, '\u3000' => 2, '\ufeff' or '\u200b' => 0, _ => 1 };
            }
        }

        Close();
        System.Diagnostics.Debug.Assert(position == stripped.Text.Length, "both readers skip the same characters");
        return lines;

        void Close()
        {
            if (position > lineStart)
            {
                lines.Add(new SourceLine(new TextSpan(lineStart, position), indent, width));
            }

            lineStart = position;
            (indent, width) = (0, 0);
        }
    }
}
