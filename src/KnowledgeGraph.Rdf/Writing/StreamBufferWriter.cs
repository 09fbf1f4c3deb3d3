using System.Buffers;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>A buffer writer that empties itself into a stream.</summary>
internal sealed class StreamBufferWriter(Stream stream) : IBufferWriter<byte>
{
    private const int Size = 64 * 1024;

    private byte[] _bytes = new byte[Size];
    private int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_used);
    }

    public void Flush()
    {
        stream.Write(_bytes, 0, _used);
        _used = 0;
        stream.Flush();
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - _used >= size)
        {
            return;
        }

        stream.Write(_bytes, 0, _used);
        _used = 0;
        if (_bytes.Length < size)
        {
            _bytes = new byte[size];
        }
    }
}
