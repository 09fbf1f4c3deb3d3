using System.Buffers;
using System.Collections.Concurrent;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Arrays for the quads of reports, used again from batch to batch of one load and forgotten with it. The pool that a process shares keeps fewer than a batch takes, and
/// what is dropped lies about until the collector looks at large arrays.
/// </summary>
internal sealed class QuadPool
{
    /// <summary>Larger arrays are rare, and of a pool they would be up to twice as long.</summary>
    private const int LargestPooled = 1 << 17;
    private const int ArraysOfOneLength = 1024;

    private readonly ArrayPool<QuadIds> _arrays = ArrayPool<QuadIds>.Create(LargestPooled, ArraysOfOneLength);

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

    /// <summary>An array of at least so many quads.</summary>
    public QuadIds[] Rent(int count) => count <= LargestPooled ? _arrays.Rent(count) : GC.AllocateUninitializedArray<QuadIds>(count);

    public void Return(QuadIds[] quads)
    {
        if (quads.Length <= LargestPooled)
        {
            _arrays.Return(quads);
        }
    }
}
