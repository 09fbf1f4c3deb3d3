using System.Buffers;
using System.Text.Unicode;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Store.Loading;

/// <summary>Whole lines of a document, in a rented array.</summary>
internal readonly record struct LineBlock(byte[] Bytes, int Length, long FirstLine)
{
    private const int BlockBytes = 1 << 21;

    public ReadOnlySpan<byte> Lines => Bytes.AsSpan(0, Length);

    public void Return() => ArrayPool<byte>.Shared.Return(Bytes);

    /// <summary>Cuts a document into blocks; each is to be returned.</summary>
    public static IEnumerable<LineBlock> Read(Stream document)
    {
        var line = 1L;
        var rest = 0;
        var bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
        while (true)
        {
            var filled = rest + document.ReadAtLeast(bytes.AsSpan(rest), bytes.Length - rest, throwOnEndOfStream: false);
            var isEnd = filled < bytes.Length;
            var length = isEnd ? filled : bytes.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (length == 0 && !isEnd)
            {
                // One line is longer than the block.
                var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
                bytes.AsSpan(0, filled).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(bytes);
                (bytes, rest) = (larger, filled);
                continue;
            }

            var next = ArrayPool<byte>.Shared.Rent(BlockBytes > filled - length ? BlockBytes : (filled - length) * 2);
            bytes.AsSpan(length, filled - length).CopyTo(next);
            rest = filled - length;
            var block = new LineBlock(bytes, length, line);
            line += block.Lines.Count((byte)'\n');
            bytes = next;
            yield return block;
            if (isEnd)
            {
                ArrayPool<byte>.Shared.Return(bytes);
                yield break;
            }
        }
    }

    /// <summary>Bytes that are not UTF-8 are an error of the document, found before its lines are read.</summary>
    public void ThrowIfNotUtf8()
    {
        if (!Utf8.IsValid(Lines))
        {
            throw new RdfSyntaxException("the document is not valid UTF-8 in the lines from here on", FirstLine, 1);
        }
    }
}
