using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// A block of left rows and what they hand to the right side. Where only the existence of a partner is asked for, rows that hand in the same
/// terms share one seed: the right side answers each question once.
/// </summary>
internal sealed class SeedBlock(int slots, int[] seedSlots, bool sharesSeeds, QueryBudget budget) : IDisposable
{
    private readonly Batch _key = new(new TermId[seedSlots.Length][]);
    private RowSet? _seeds;
    private int[] _seedOf = [];

    public RowStore Rows { get; } = new(slots, budget);

    public int SeedCount => _seeds?.Count ?? Rows.Count;

    public SeedSource Source => _seeds is null ? new SeedSource(Rows, seedSlots) : new SeedSource(_seeds.Rows, [.. Enumerable.Range(0, seedSlots.Length)]);

    /// <summary>The number of the seed that a row hands in.</summary>
    public int SeedOf(int row) => _seeds is null ? row : _seedOf[row];

    public void Clear()
    {
        Rows.Clear();
        _seeds?.Dispose();
        _seeds = sharesSeeds ? new RowSet(seedSlots.Length, budget) : null;
    }

    public void Append(Batch batch)
    {
        var first = Rows.Count;
        Rows.Append(batch);
        if (_seeds is null)
        {
            return;
        }

        if (_seedOf.Length < Rows.Count)
        {
            Array.Resize(ref _seedOf, Math.Max(Rows.Count, _seedOf.Length * 2));
        }

        for (var slot = 0; slot < seedSlots.Length; slot++)
        {
            _key.Columns[slot] = batch.Columns[seedSlots[slot]];
        }

        for (var row = 0; row < batch.Count; row++)
        {
            _seedOf[first + row] = _seeds.NumberOf(_key, row, out _);
        }
    }

    public void Dispose()
    {
        Rows.Dispose();
        _seeds?.Dispose();
    }
}
