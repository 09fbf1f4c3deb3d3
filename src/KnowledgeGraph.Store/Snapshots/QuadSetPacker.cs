using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Packs many quads in every stored order, on two threads: by subject and from there by predicate, and by object and from there by
/// predicate.
/// </summary>
internal sealed unsafe class QuadSetPacker(CancellationToken cancellation)
{
    private const int RowBytes = 4 * sizeof(ulong);

    private readonly SortedQuads?[] _orders = new SortedQuads?[QuadOrders.Count];

    /// <summary>The quads that are not in a snapshot yet, repeated ones once.</summary>
    public QuadSet Pack(IReadOnlyList<QuadBuffer> buffers, Snapshot existing)
    {
        var count = buffers.Sum(buffer => buffer.Count);
        using var rowsBlock = new NativeBlock(Math.Max(1, count) * RowBytes, scratch: true);
        using var scratch = new NativeBlock(Math.Max(1, count) * RowBytes, scratch: true);
        var rows = (ulong*)rowsBlock.Pointer;
        foreach (var buffer in buffers)
        {
            var moved = buffer.Count;
            buffer.MoveTo(rows);
            rows += moved * 4;
        }

        rows = Sort(
            (ulong*)rowsBlock.Pointer,
            (ulong*)scratch.Pointer,
            count,
            [QuadPosition.Graph, QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject]);
        count = DropKnown(rows, count, existing);
        var byObject = Task.Run(() => PackByObject(rows, count), cancellation);
        try
        {
            PackBySubject(rows, count);
        }
        finally
        {
            // It reads the rows, which are given back below.
            byObject.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
                .Wait(CancellationToken.None);
        }

        byObject.GetAwaiter().GetResult();
        return new QuadSet(_orders);
    }

    private void PackBySubject(ulong* rows, long count)
    {
        PackOrder(rows, count, QuadOrder.Spog);
        using var copy = new Copy(rows, count);
        PackOrder(Sort(copy.Rows, copy.Scratch, count, [QuadPosition.Predicate]), count, QuadOrder.Psog);

        if (IsOneGraph(rows, count))
        {
            var bySubject = _orders[(int)QuadOrder.Spog]!;
            _orders[(int)QuadOrder.Gspo] = count == 0 ? bySubject : new SingleGraphQuads(bySubject, rows[(int)QuadPosition.Graph]);
            return;
        }

        copy.Reset(rows, count);
        PackOrder(Sort(copy.Rows, copy.Scratch, count, [QuadPosition.Graph]), count, QuadOrder.Gspo);
    }

    private void PackByObject(ulong* rows, long count)
    {
        using var copy = new Copy(rows, count);
        var byObject = Sort(copy.Rows, copy.Scratch, count, [QuadPosition.Object]);
        PackOrder(byObject, count, QuadOrder.Ospg);
        var other = byObject == copy.Rows ? copy.Scratch : copy.Rows;
        PackOrder(Sort(byObject, other, count, [QuadPosition.Predicate]), count, QuadOrder.Posg);
    }

    private ulong* Sort(ulong* rows, ulong* scratch, long count, ReadOnlySpan<QuadPosition> positions)
    {
        var sort = new RadixSort();
        foreach (var position in positions)
        {
            var sorted = sort.Sort(rows, scratch, count, position, cancellation);
            scratch = sorted == rows ? scratch : rows;
            rows = sorted;
        }

        return rows;
    }

    private void PackOrder(ulong* rows, long count, QuadOrder order) =>
        _orders[(int)order] = PackedQuadsBuilder.Pack((QuadIds*)rows, count, order, cancellation);

    /// <summary>
    /// Moves together the sorted rows that are different from the one before and not in the snapshot, and returns how many.
    /// </summary>
    private static long DropKnown(ulong* rows, long count, Snapshot existing)
    {
        var known = new ScanCursor(existing, QuadPattern.Any, QuadOrder.Spog);
        var hasKnown = TryRead(known, out var next);
        var kept = 0L;
        for (var row = 0L; row < count; row++)
        {
            var quad = QuadAt(rows, row);
            if (kept > 0 && quad == QuadAt(rows, kept - 1))
            {
                continue;
            }

            if (hasKnown && Compare(next, quad) < 0)
            {
                known.SeekTo(quad);
                hasKnown = TryRead(known, out next);
            }

            if (!hasKnown || next != quad)
            {
                *(QuadIds*)(rows + (kept++ * 4)) = quad;
            }
        }

        return kept;
    }

    private static int Compare(in QuadIds left, in QuadIds right) =>
        QuadOrders.Key(left, QuadOrder.Spog).CompareTo(QuadOrders.Key(right, QuadOrder.Spog));

    private static bool TryRead(ScanCursor cursor, out QuadIds quad)
    {
        Span<TermId> ids = stackalloc TermId[4];
        var isRead = cursor.Read(ids[..1], ids[1..2], ids[2..3], ids[3..]) > 0;
        quad = new QuadIds(ids[0], ids[1], ids[2], ids[3]);
        return isRead;
    }

    private static bool IsOneGraph(ulong* rows, long count)
    {
        for (var row = 1L; row < count; row++)
        {
            if (rows[(row * 4) + (int)QuadPosition.Graph] != rows[(int)QuadPosition.Graph])
            {
                return false;
            }
        }

        return true;
    }

    private static QuadIds QuadAt(ulong* rows, long row) => *(QuadIds*)(rows + (row * 4));

    /// <summary>Rows to be sorted otherwise, and as much room again.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly NativeBlock _rows;
        private readonly NativeBlock _scratch;

        public Copy(ulong* rows, long count)
        {
            _rows = new NativeBlock(Math.Max(1, count) * RowBytes, scratch: true);
            _scratch = new NativeBlock(Math.Max(1, count) * RowBytes, scratch: true);
            Reset(rows, count);
        }

        public ulong* Rows => (ulong*)_rows.Pointer;

        public ulong* Scratch => (ulong*)_scratch.Pointer;

        public void Reset(ulong* rows, long count) => Buffer.MemoryCopy(rows, Rows, count * RowBytes, count * RowBytes);

        public void Dispose()
        {
            _rows.Dispose();
            _scratch.Dispose();
        }
    }
}
