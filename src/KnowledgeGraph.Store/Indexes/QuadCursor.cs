using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Indexes;

/// <summary>
/// Reads the quads of a pattern in an order, as columns of ids. The positions that the pattern binds should lead the order; then nothing
/// outside the range is touched. Not thread-safe; the snapshot below it is.
/// </summary>
public abstract class QuadCursor
{
    /// <summary>
    /// Fills the columns with the next rows and returns how many; 0 at the end. An empty span is a column that nobody
    /// needs; the others have the same length, which bounds the rows.
    /// </summary>
    public abstract int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs);

    /// <summary>
    /// Skips forward to the first row that is not before <paramref name="key"/> in the cursor's order, where <see cref="TermId.None"/>
    /// in <paramref name="key"/> is before every term. Never goes back.
    /// </summary>
    public abstract void SeekTo(in QuadIds key);

    /// <summary>
    /// Starts again with another pattern that binds the same positions, so that a nested lookup costs a search and no new cursor.
    /// Quickest where the new range is at or after the one before.
    /// </summary>
    public abstract void Restart(in QuadPattern pattern);

    /// <summary>
    /// Tells which patterns <see cref="Restart"/> will be called with next, in this sequence. Changes nothing but the time that it takes.
    /// </summary>
    public virtual void Announce(ReadOnlySpan<QuadPattern> patterns)
    {
    }
}
