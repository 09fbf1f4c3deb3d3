using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Gives the rows of a pattern in an order that is not stored: reads them in the cheapest that is, and sorts.</summary>
internal sealed class SortingCursor : QuadCursor
{
    private readonly Snapshot _snapshot;
    private readonly QuadOrder _order;
    private readonly bool _distinctTriples;
    private ArrayQuads _rows = ArrayQuads.Empty;
    private long _next;

    public SortingCursor(Snapshot snapshot, in QuadPattern pattern, QuadOrder order, bool distinctTriples)
    {
        _snapshot = snapshot;
        _order = order;
        _distinctTriples = distinctTriples;
        Restart(pattern);
    }

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var columns = KeyColumns.Of(_order, subjects, predicates, objects, graphs);
        var count = (int)Math.Min(columns.Capacity, _rows.Count - _next);
        _rows.Read(_next, columns.Slice(0, count));
        _next += count;
        return count;
    }

    public override void SeekTo(in QuadIds key) => _next = _rows.Rank(QuadOrders.Key(key, _order), _next);

    public override void Restart(in QuadPattern pattern)
    {
        var rows = QuadRows.Read(_snapshot.Scan(pattern, _snapshot.CheapestOrder(pattern), _distinctTriples), _order);
        Array.Sort(rows);
        _rows = new ArrayQuads(rows);
        _next = 0;
    }
}
