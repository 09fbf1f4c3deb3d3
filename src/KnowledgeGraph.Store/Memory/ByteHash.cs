using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// A hash of bytes by 64 × 64 bit multiplication, eight bytes a step; the same in every process, as tables of it are stored.
/// </summary>
internal static class ByteHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    public static uint Of(ReadOnlySpan<byte> bytes, uint seed)
    {
        var state = Mix(First ^ seed, Second ^ (ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            state = Mix(state ^ word, Second);
        }

        var rest = bytes[(words.Length * sizeof(ulong))..];
        ulong last = 0;
        foreach (var value in rest)
        {
            last = (last << 8) | value;
        }

        state = Mix(state ^ last, First);
        return (uint)(state ^ (state >> 32));
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
