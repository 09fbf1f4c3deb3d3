using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Asks the processor for memory before it is needed. A lookup in a large store waits for memory several times, each time for what the one
/// before said; asking for many lookups' memory first lets them wait together.
/// </summary>
internal static unsafe class CacheLines
{
    /// <summary>A hint: nothing happens where the address is nobody's.</summary>
    public static void Request(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }
}
