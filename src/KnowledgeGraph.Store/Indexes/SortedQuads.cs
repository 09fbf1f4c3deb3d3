namespace KnowledgeGraph.Store.Indexes;

/// <summary>Quads of one order, each once, as rows that are numbered from 0. Immutable.</summary>
internal abstract class SortedQuads
{
    public abstract long Count { get; }

    /// <summary>The row of a number.</summary>
    public abstract QuadKey this[long row] { get; }

    /// <summary>
    /// How many rows are before a key; a search forward from row <paramref name="from"/>, which is known to be not after it.
    /// </summary>
    public abstract long Rank(in QuadKey key, long from = 0);

    /// <summary>
    /// Says for each key a row that is not after its first one, and asks for the memory that searches from there will touch, so that the
    /// waits for it overlap.
    /// </summary>
    public virtual void Prefetch(ReadOnlySpan<QuadKey> keys, Span<long> rows) => rows.Clear();

    /// <summary>Fills the columns with consecutive rows. There are as many as the columns have room for.</summary>
    public abstract void Read(long row, in KeyColumns columns);

    /// <summary>
    /// How many rows before <paramref name="row"/> differ from the row before them in their first <paramref name="columns"/> columns: a
    /// difference of two is the number of distinct prefixes between them.
    /// </summary>
    public abstract long DistinctBefore(long row, int columns);

    public bool Contains(in QuadKey key)
    {
        var row = Rank(key);
        return row < Count && this[row] == key;
    }

    /// <summary>
    /// The rows that begin with the first columns of a key; a search forward from row <paramref name="from"/>, which is not after them.
    /// </summary>
    public virtual RowRange Range(in QuadKey key, int columns, long from = 0)
    {
        if (columns == 0 || Count == 0)
        {
            return new RowRange(0, Count);
        }

        var start = Rank(key, from);
        return new RowRange(start, start == Count ? start : Rank(key.After(columns), start));
    }
}

/// <summary>Rows from a number up to, but without, another.</summary>
internal readonly record struct RowRange(long Start, long End)
{
    public long Count => End - Start;
}
