using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Large memory straight from the system, so that it goes straight back: allocators keep what they are given, and a load frees gigabytes.
/// </summary>
internal static unsafe class SystemPages
{
    /// <summary>Smaller blocks are the allocator's business.</summary>
    public const long SmallestLength = 128 << 10;

    private const int ReadWrite = 3;
    private const int PrivateAnonymousLinux = 0x22;
    private const int PrivateAnonymousMac = 0x1002;
    private const int HugePages = 14;
    private const int MayMove = 1;
    private const long HugePageLength = 2 << 20;

    public static bool IsSupported { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Zeroed memory.</summary>
    public static void* Map(long length)
    {
        var pages = mmap(null, (nuint)length, ReadWrite, OperatingSystem.IsLinux() ? PrivateAnonymousLinux : PrivateAnonymousMac, -1, 0);
        if ((nint)pages == -1)
        {
            throw new OutOfMemoryException($"The system gives no {length:N0} bytes of memory.");
        }

        Advise(pages, length);
        return pages;
    }

    /// <summary>The same memory with another length, perhaps elsewhere; what is new is zeroed. Nothing is copied where the system can move pages.</summary>
    public static void* Resize(void* pages, long oldLength, long newLength)
    {
        if (!OperatingSystem.IsLinux())
        {
            var other = Map(newLength);
            Buffer.MemoryCopy(pages, other, newLength, Math.Min(oldLength, newLength));
            Unmap(pages, oldLength);
            return other;
        }

        var moved = mremap(pages, (nuint)oldLength, (nuint)newLength, MayMove);
        if ((nint)moved == -1)
        {
            throw new OutOfMemoryException($"The system gives no {newLength:N0} bytes of memory.");
        }

        Advise(moved, newLength);
        return moved;
    }

    public static void Unmap(void* pages, long length) => _ = munmap(pages, (nuint)length);

    private static void Advise(void* pages, long length)
    {
        if (length >= 2 * HugePageLength && OperatingSystem.IsLinux())
        {
            // Only advice: sorting and lookups touch pages all over, and large pages make that cheap.
            _ = madvise(pages, (nuint)length, HugePages);
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern void* mmap(void* address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", ExactSpelling = true)]
    private static extern void* mremap(void* address, nuint oldLength, nuint newLength, int flags);

    [DllImport("libc", ExactSpelling = true)]
    private static extern int munmap(void* address, nuint length);

    [DllImport("libc", ExactSpelling = true)]
    private static extern int madvise(void* address, nuint length, int advice);
}
