using System.Collections;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>The quads that a commit added, those of a bulk load read from its packed rows and not copied.</summary>
internal sealed class AddedQuads(QuadIds[] single, IReadOnlyList<QuadSet> appended) : IReadOnlyList<QuadIds>
{
    public int Count { get; } = checked((int)(single.Length + appended.Sum(quads => quads.Count)));

    public QuadIds this[int index]
    {
        get
        {
            if (index < single.Length)
            {
                return single[index];
            }

            long row = index - single.Length;
            foreach (var quads in appended)
            {
                if (row < quads.Count)
                {
                    return QuadOrders.Quad(quads[QuadOrder.Spog][row], QuadOrder.Spog);
                }

                row -= quads.Count;
            }

            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} quads.");
        }
    }

    public IEnumerator<QuadIds> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
