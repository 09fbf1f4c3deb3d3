namespace KnowledgeGraph.Store.Indexes;

/// <summary>Sorted quads as an array: small sets, and rows that a query had sorted.</summary>
internal sealed class ArrayQuads(QuadKey[] rows) : SortedQuads
{
    public static readonly ArrayQuads Empty = new([]);

    public override long Count => rows.Length;

    public override QuadKey this[long row] => rows[row];

    public override long Rank(in QuadKey key, long from = 0)
    {
        var found = Array.BinarySearch(rows, (int)from, rows.Length - (int)from, key);
        return found < 0 ? ~found : found;
    }

    public override void Read(long row, in KeyColumns columns)
    {
        var count = columns.Capacity;
        for (var at = 0; at < count; at++)
        {
            columns.Set(at, rows[row + at]);
        }
    }

    public override long DistinctBefore(long row, int columns)
    {
        var distinct = 0L;
        for (var at = 0; at < row; at++)
        {
            distinct += at == 0 || rows[at - 1].After(columns).CompareTo(rows[at]) <= 0 ? 1 : 0;
        }

        return distinct;
    }
}
