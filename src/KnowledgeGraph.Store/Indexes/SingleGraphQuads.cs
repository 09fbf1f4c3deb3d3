namespace KnowledgeGraph.Store.Indexes;

/// <summary>Quads of one graph sorted by graph first: the same rows as sorted by subject, so nothing is stored twice.</summary>
internal sealed class SingleGraphQuads(SortedQuads bySubject, ulong graph) : SortedQuads
{
    public override long Count => bySubject.Count;

    public override QuadKey this[long row] =>
        bySubject[row] is var key ? new QuadKey(key.Fourth, key.First, key.Second, key.Third) : default;

    public override long Rank(in QuadKey key, long from = 0) =>
        key.First < graph ? 0
        : key.First > graph ? Count
        : bySubject.Rank(new QuadKey(key.Second, key.Third, key.Fourth, 0), from);

    public override void Read(long row, in KeyColumns columns)
    {
        columns.First.Fill(graph);
        if (!columns.Second.IsEmpty || !columns.Third.IsEmpty || !columns.Fourth.IsEmpty)
        {
            bySubject.Read(row, new KeyColumns(columns.Second, columns.Third, columns.Fourth, default));
        }
    }

    public override long DistinctBefore(long row, int columns) => columns switch
    {
        0 => 0,
        1 => Math.Min(row, 1),
        _ => bySubject.DistinctBefore(row, columns - 1),
    };
}
