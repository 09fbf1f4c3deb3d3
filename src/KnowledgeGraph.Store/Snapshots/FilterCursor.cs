using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Keeps the rows that have the terms of a pattern in positions that do not lead the order, and, where asked for, one of the rows that have
/// the same triple in different graphs; these come one after another, as the graph is the last column.
/// </summary>
internal sealed class FilterCursor(QuadCursor input, QuadPattern pattern, bool distinctTriples) : QuadCursor
{
    private const int BufferRows = 1024;

    private readonly TermId[] _subjects = new TermId[BufferRows];
    private readonly TermId[] _predicates = new TermId[BufferRows];
    private readonly TermId[] _objects = new TermId[BufferRows];
    private readonly TermId[] _graphs = new TermId[BufferRows];
    private QuadPattern _pattern = pattern;
    private QuadIds _previous;

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var capacity = Math.Min(BufferRows, Math.Max(Math.Max(subjects.Length, predicates.Length), Math.Max(objects.Length, graphs.Length)));
        var kept = 0;
        while (kept == 0)
        {
            var count = input.Read(
                _subjects.AsSpan(0, capacity), _predicates.AsSpan(0, capacity), _objects.AsSpan(0, capacity), _graphs.AsSpan(0, capacity));
            if (count == 0)
            {
                return 0;
            }

            for (var row = 0; row < count; row++)
            {
                var quad = new QuadIds(_subjects[row], _predicates[row], _objects[row], _graphs[row]);
                if (!Keeps(quad))
                {
                    continue;
                }

                Set(subjects, kept, quad.Subject);
                Set(predicates, kept, quad.Predicate);
                Set(objects, kept, quad.Object);
                Set(graphs, kept, quad.Graph);
                kept++;
            }
        }

        return kept;
    }

    public override void SeekTo(in QuadIds key) => input.SeekTo(key);

    public override void Announce(ReadOnlySpan<QuadPattern> patterns) => input.Announce(patterns);

    public override void Restart(in QuadPattern pattern)
    {
        input.Restart(pattern);
        _pattern = pattern;
        _previous = default;
    }

    private bool Keeps(in QuadIds quad)
    {
        if (!_pattern.Matches(quad))
        {
            return false;
        }

        var isSame = distinctTriples && quad with { Graph = _previous.Graph } == _previous;
        _previous = quad;
        return !isSame;
    }

    private static void Set(Span<TermId> column, int row, TermId value)
    {
        if (!column.IsEmpty)
        {
            column[row] = value;
        }
    }
}
