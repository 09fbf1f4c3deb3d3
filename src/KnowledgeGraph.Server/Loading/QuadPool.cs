using System.Collections.Concurrent;
using System.Numerics;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// The memory that reports need on their way into the store, used again from report to report of one load and forgotten with it. The pool that a process shares keeps fewer
/// arrays than a batch takes, and what is dropped lies about until the collector looks at large arrays; and it clears what it makes, which nobody here needs.
/// </summary>
internal sealed class QuadPool
{
    private const int SmallestPooled = 1 << 10;

    /// <summary>Larger arrays are rare, and of a pool they would be up to twice as long.</summary>
    private const int LargestPooled = 1 << 17;

    private readonly ConcurrentBag<QuadIds[]>[] _arrays = [.. Enumerable.Range(0, BitOperations.Log2(LargestPooled) + 1).Select(_ => new ConcurrentBag<QuadIds[]>())];
    private readonly ConcurrentBag<SubjectGroups> _groups = [];
    private readonly ConcurrentBag<TermBatch> _terms = [];

    /// <summary>An empty batch of terms for the store's dictionary, which is the same for all that a pool is used for.</summary>
    public TermBatch RentTerms(TermDictionary dictionary) => _terms.TryTake(out var terms) ? terms : new TermBatch(dictionary);

    public void Return(TermBatch terms)
    {
        terms.Clear();
        _terms.Add(terms);
    }

    /// <summary>What sorts quads, with the memory it had before.</summary>
    public SubjectGroups RentGroups() => _groups.TryTake(out var groups) ? groups : new SubjectGroups();

    public void Return(SubjectGroups groups) => _groups.Add(groups);

    /// <summary>An array of at least so many quads, which holds whatever it held before.</summary>
    public QuadIds[] Rent(int count)
    {
        if (count > LargestPooled)
        {
            return GC.AllocateUninitializedArray<QuadIds>(count);
        }

        var length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, SmallestPooled));
        return _arrays[BitOperations.Log2((uint)length)].TryTake(out var quads) ? quads : GC.AllocateUninitializedArray<QuadIds>(length);
    }

    public void Return(QuadIds[] quads)
    {
        if (quads.Length is >= SmallestPooled and <= LargestPooled && BitOperations.IsPow2(quads.Length))
        {
            _arrays[BitOperations.Log2((uint)quads.Length)].Add(quads);
        }
    }
}
