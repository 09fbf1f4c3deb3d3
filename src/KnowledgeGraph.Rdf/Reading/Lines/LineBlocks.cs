namespace KnowledgeGraph.Rdf.Reading.Lines;

/// <summary>Cuts N-Triples and N-Quads at line ends, so that parts can be parsed side by side.</summary>
public static class LineBlocks
{
    /// <summary>The bytes of the text up to and including its last line end; 0 when no line ends in it.</summary>
    public static int LengthOfWholeLines(ReadOnlySpan<byte> text) => text.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>
    /// The ranges of about equal size, at most <paramref name="count"/>, that each end at a line end (the last one at the end of the text).
    /// </summary>
    public static IReadOnlyList<Range> Split(ReadOnlySpan<byte> text, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var ranges = new List<Range>(count);
        var size = (text.Length / count) + 1;
        var start = 0;
        while (start < text.Length)
        {
            var end = Math.Min(start + size, text.Length);
            var lineEnd = text[end..].IndexOf((byte)'\n');
            end = lineEnd < 0 ? text.Length : end + lineEnd + 1;
            ranges.Add(start..end);
            start = end;
        }

        return ranges;
    }
}
