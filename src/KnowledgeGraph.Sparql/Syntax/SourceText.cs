using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>The UTF-8 text of a query or an update, and where its bytes are for people.</summary>
internal sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> _bytes;

    public SourceText(ReadOnlyMemory<byte> bytes)
    {
        // A byte order mark is no part of the text.
        _bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(_bytes.Span))
        {
            throw Error(FirstInvalid(_bytes.Span), "found a byte that is not UTF-8; a query is UTF-8 text");
        }
    }

    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>An error at a byte offset, to be thrown.</summary>
    public SparqlSyntaxException Error(int offset, string problem)
    {
        var before = Bytes[..Math.Min(offset, Bytes.Length)];
        var line = 1 + before.Count((byte)'\n');
        var lastLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var column = 1;
        foreach (var value in lastLine)
        {
            // Continuation bytes do not begin a code point.
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return new SparqlSyntaxException(problem, line, column);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
