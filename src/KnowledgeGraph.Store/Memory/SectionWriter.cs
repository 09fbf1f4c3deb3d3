using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Writes a file that is used by mapping it: pieces of bytes, aligned, and at the end the numbers that say where they are and what they
/// mean, read back in the same sequence.
/// </summary>
internal sealed unsafe class SectionWriter(Stream file)
{
    public const ulong Magic = 0x31_50_43_47_4B_00_FF_89;
    private const int Alignment = 64;

    private readonly List<long> _numbers = [];

    public void Number(long number) => _numbers.Add(number);

    /// <summary>Begins a piece, which <see cref="Append"/> fills.</summary>
    public void Begin()
    {
        file.Write(stackalloc byte[(int)(-file.Position & (Alignment - 1))]);
        Number(file.Position);
    }

    public void Append(byte* bytes, long length)
    {
        for (var written = 0L; written < length;)
        {
            var count = (int)Math.Min(length - written, 1 << 20);
            file.Write(new ReadOnlySpan<byte>(bytes + written, count));
            written += count;
        }
    }

    /// <summary>Writes the numbers, a hash of them, how many they are, and the magic number: a file that ends with it is whole.</summary>
    public void End()
    {
        Begin();
        var numbers = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_numbers));
        file.Write(numbers);
        ReadOnlySpan<ulong> tail = [ByteHash.Of(numbers, 0), (ulong)_numbers.Count, Magic];
        file.Write(MemoryMarshal.AsBytes(tail));
    }
}
