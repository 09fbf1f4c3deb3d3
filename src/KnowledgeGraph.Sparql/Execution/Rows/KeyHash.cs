using System.Numerics;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Rows;

/// <summary>Hashes ids; multiplicative, since ids are dense and differ mostly in their low bits.</summary>
internal static class KeyHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    public static ulong Of(TermId id) => Mix(id.Bits * Factor);

    public static ulong Combine(ulong hash, TermId id) => Mix((BitOperations.RotateLeft(hash, 23) ^ id.Bits) * Factor);

    private static ulong Mix(ulong hash) => hash ^ (hash >> 32);
}
