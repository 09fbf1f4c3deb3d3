using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>UTF-8 text into a buffer writer.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> output)
{
    private const int ChunkChars = 4096;

    public void Write(ReadOnlySpan<byte> text) => output.Write(text);

    public void Write(byte character)
    {
        output.GetSpan(1)[0] = character;
        output.Advance(1);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var chunk = text.Length <= ChunkChars ? text : text[..Boundary(text)];
            output.Advance(Encoding.UTF8.GetBytes(chunk, output.GetSpan(Encoding.UTF8.GetMaxByteCount(chunk.Length))));
            text = text[chunk.Length..];
        }
    }

    private static int Boundary(ReadOnlySpan<char> text) =>
        char.IsHighSurrogate(text[ChunkChars - 1]) ? ChunkChars - 1 : ChunkChars;
}
