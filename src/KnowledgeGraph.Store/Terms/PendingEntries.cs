namespace KnowledgeGraph.Store.Terms;

/// <summary>Byte strings with their codes that a <see cref="ByteTable"/> is to number, and the numbers once it has.</summary>
internal sealed class PendingEntries
{
    /// <summary>What a very long document needed is not kept for the next.</summary>
    private const int MostKept = 1 << 16;

    private byte[] _bytes = new byte[1 << 14];
    private Entry[] _entries = new Entry[1 << 10];
    private int _end;

    /// <summary>The code, and where the bytes stand; the number that the table gave, once it has.</summary>
    private record struct Entry(uint Code, int Start, int End, uint Index);

    public int Count { get; private set; }

    /// <summary>Adds an entry, perhaps not for the first time, and returns its place.</summary>
    public int Add(uint code, ReadOnlySpan<byte> bytes)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        if (_bytes.Length - _end < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_end + bytes.Length)));
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _entries[Count] = new Entry(code, _end, _end + bytes.Length, 0);
        _end += bytes.Length;
        return Count++;
    }

    public uint Code(int place) => _entries[place].Code;

    public ReadOnlySpan<byte> Bytes(int place) => _bytes.AsSpan(_entries[place].Start, _entries[place].End - _entries[place].Start);

    public uint Index(int place) => _entries[place].Index;

    public void SetIndex(int place, uint index) => _entries[place].Index = index;

    public void Clear()
    {
        if (_entries.Length > MostKept)
        {
            (_bytes, _entries) = (new byte[1 << 14], new Entry[1 << 10]);
        }

        (Count, _end) = (0, 0);
    }
}
