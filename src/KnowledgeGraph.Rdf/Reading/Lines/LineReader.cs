namespace KnowledgeGraph.Rdf.Reading.Lines;

/// <summary>
/// Reads N-Triples and N-Quads (RDF 1.2): a document block by block of whole lines, or one such block by itself.
/// </summary>
public static class LineReader
{
    /// <summary>Reads a document from a stream in constant memory.</summary>
    /// <param name="withGraphs">True for N-Quads, where a fourth term may name the graph.</param>
    public static void Read<TTerm, TSink>(Stream input, bool withGraphs, TSink sink, CancellationToken cancellation = default)
        where TSink : IQuadSink<TTerm>
    {
        var window = new Utf8Window(input);
        var scratch = new LineScratch();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var rest = window.Rest;
            var length = window.AtEnd ? rest.Length : LineBlocks.LengthOfWholeLines(rest);
            if (length > 0)
            {
                new LineParser<TTerm, TSink>(rest[..length], withGraphs, sink, scratch).Read(window.PositionAt(0));
                window.Position += length;
            }

            if (window.AtEnd)
            {
                return;
            }

            window.ReadTwiceAsMuch();
        }
    }

    /// <summary>
    /// Reads a block of whole lines of valid UTF-8 (<see cref="LineBlocks"/>). Blank node labels mean the same node in all blocks of a
    /// document, which is for the sink to see to.
    /// </summary>
    /// <param name="firstLine">The number of the block's first line, for errors.</param>
    public static void ReadBlock<TTerm, TSink>(ReadOnlySpan<byte> lines, bool withGraphs, TSink sink, long firstLine = 1)
        where TSink : IQuadSink<TTerm> =>
        new LineParser<TTerm, TSink>(lines, withGraphs, sink, new LineScratch()).Read(new TextPosition(firstLine, 1));
}
