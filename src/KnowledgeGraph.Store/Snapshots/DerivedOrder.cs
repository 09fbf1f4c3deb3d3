using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Packs an order of a set out of another order of it: sorting rows by one position keeps the sequence that they had, so from the right order one position is enough.
/// </summary>
internal static unsafe class DerivedOrder
{
    private const int RowBytes = 4 * sizeof(ulong);
    private const int BatchRows = 1024;

    /// <summary>The order out of which another is made.</summary>
    public static QuadOrder SourceOf(QuadOrder order) => order switch
    {
        QuadOrder.Spog => QuadOrder.Gspo,
        QuadOrder.Posg => QuadOrder.Ospg,
        _ => QuadOrder.Spog,
    };

    /// <param name="source">All rows in the order that <see cref="SourceOf"/> says.</param>
    public static SortedQuads Pack(SortedQuads source, QuadOrder order)
    {
        using var rowsBlock = new NativeBlock(Math.Max(1, source.Count) * RowBytes, scratch: true);
        using var scratch = new NativeBlock(Math.Max(1, source.Count) * RowBytes, scratch: true);
        var rows = (ulong*)rowsBlock.Pointer;
        Read(source, SourceOf(order), rows);
        rows = new RadixSort().Sort(rows, (ulong*)scratch.Pointer, source.Count, QuadOrders.ColumnsOf(order)[0], CancellationToken.None);
        if (order == QuadOrder.Spog)
        {
            SortSharedSubjects((QuadIds*)rows, source.Count);
        }

        return PackedQuadsBuilder.Pack((QuadIds*)rows, source.Count, order, CancellationToken.None);
    }

    private static void Read(SortedQuads source, QuadOrder order, ulong* rows)
    {
        Span<TermId> subjects = stackalloc TermId[BatchRows];
        Span<TermId> predicates = stackalloc TermId[BatchRows];
        Span<TermId> objects = stackalloc TermId[BatchRows];
        Span<TermId> graphs = stackalloc TermId[BatchRows];
        for (var row = 0L; row < source.Count; row += BatchRows)
        {
            var count = (int)Math.Min(BatchRows, source.Count - row);
            source.Read(row, KeyColumns.Of(order, subjects[..count], predicates[..count], objects[..count], graphs[..count]));
            for (var at = 0; at < count; at++)
            {
                ((QuadIds*)rows)[row + at] = new QuadIds(subjects[at], predicates[at], objects[at], graphs[at]);
            }
        }
    }

    /// <summary>
    /// Rows by graph and then by subject have a subject's quads in the right sequence where they are of one graph, as most are; the few others are sorted.
    /// </summary>
    private static void SortSharedSubjects(QuadIds* rows, long count)
    {
        for (long start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && rows[end].Subject == rows[start].Subject; end++)
            {
            }

            if (rows[end - 1].Graph != rows[start].Graph)
            {
                new Span<QuadIds>(rows + start, checked((int)(end - start))).Sort(default(BySubject));
            }
        }
    }

    /// <summary>A struct, so that the sort is compiled for it.</summary>
    private readonly struct BySubject : IComparer<QuadIds>
    {
        public int Compare(QuadIds left, QuadIds right) =>
            QuadOrders.Key(left, QuadOrder.Spog).CompareTo(QuadOrders.Key(right, QuadOrder.Spog));
    }
}
