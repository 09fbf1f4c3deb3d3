namespace KnowledgeGraph.Rdf.Reading;

/// <summary>A place in a text: line and column from 1, the column in code points.</summary>
internal readonly record struct TextPosition(long Line, long Column)
{
    public static TextPosition Start => new(1, 1);

    /// <summary>The place after some more text.</summary>
    public TextPosition After(ReadOnlySpan<byte> text)
    {
        var lines = text.Count((byte)'\n');
        if (lines == 0)
        {
            return this with { Column = Column + CodePoints(text) };
        }

        return new TextPosition(Line + lines, 1 + CodePoints(text[(text.LastIndexOf((byte)'\n') + 1)..]));
    }

    private static int CodePoints(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var b in text)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
