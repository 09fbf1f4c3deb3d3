namespace KnowledgeGraph.Store.Memory;

/// <summary>Reads what a <see cref="SectionWriter"/> wrote, in the same sequence, without copying the pieces.</summary>
internal sealed unsafe class SectionReader
{
    private const int TailBytes = 3 * sizeof(ulong);

    private readonly long* _numbers;
    private readonly long _count;
    private long _next;

    private SectionReader(MappedFile file, long* numbers, long count)
    {
        File = file;
        _numbers = numbers;
        _count = count;
    }

    /// <summary>Keeps the pieces in memory.</summary>
    public MappedFile File { get; }

    /// <summary>False where the file is not whole.</summary>
    public static bool TryOpen(string path, out SectionReader reader)
    {
        reader = null!;
        if (new FileInfo(path).Length < TailBytes)
        {
            return false;
        }

        var file = new MappedFile(path);
        var tail = (ulong*)(file.Pointer + file.Length - TailBytes);
        var count = (long)tail[1];
        if (tail[2] != SectionWriter.Magic || count < 0 || count > (file.Length - TailBytes) / sizeof(long))
        {
            return false;
        }

        var numbers = (long*)tail - count;
        reader = new SectionReader(file, numbers, count);
        return ByteHash.Of(new ReadOnlySpan<byte>(numbers, checked((int)(count * sizeof(long)))), 0) == tail[0];
    }

    public long Number() =>
        _next < _count ? _numbers[_next++] : throw new InvalidDataException("The file has fewer numbers than its version should.");

    /// <summary>The next piece.</summary>
    public byte* Piece() => File.Pointer + Number();
}
