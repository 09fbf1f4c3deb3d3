using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Scans;

/// <summary>
/// Reads the triples of the active graph: one graph as it is, several merged so that a triple counts once, or each named graph with its name.
/// Can be started any number of times; cursors below are kept by the positions that are bound.
/// </summary>
internal sealed class ScopedReader
{
    private readonly Snapshot _snapshot;
    private readonly TermId _graph;
    private readonly HashSet<TermId>? _members;
    private readonly bool _isUnion;
    private readonly bool _merges;
    private readonly bool _namedOnly;
    private readonly QuadCursor?[] _cursors = new QuadCursor?[16];
    private readonly TermId[]?[] _scratch = new TermId[]?[4];
    private QuadCursor? _current;
    private QuadPattern _pattern;
    private QuadIds _previous;
    private bool _empty;

    public ScopedReader(Snapshot snapshot, GraphScope scope)
    {
        _snapshot = snapshot;
        switch (scope)
        {
            case SingleGraph single:
                _graph = single.Graph;
                _empty = single.Graph.IsNone;
                break;
            case MergedGraphs { Graphs.IsDefault: true }:
                _isUnion = true;
                break;
            case MergedGraphs merged:
                _merges = true;
                _members = [.. merged.Graphs];
                break;
            case EachNamedGraph each:
                _namedOnly = true;
                _members = each.Graphs.IsDefault ? null : [.. each.Graphs];
                break;
        }

        Nowhere = _empty || _members is { Count: 0 };
    }

    /// <summary>True where the scope has no graph at all.</summary>
    public bool Nowhere { get; }

    /// <summary>True where the index's rows are the answer: nothing to merge or to leave out.</summary>
    public bool IsPlain => !_merges && !_namedOnly;

    /// <summary>Starts over with a pattern. Its graph is left to the scope unless the scope binds graph names.</summary>
    public void Start(in QuadPattern pattern, QuadOrder? order = null)
    {
        _pattern = _namedOnly ? pattern : pattern with { Graph = _graph };
        _previous = default;
        _empty = Nowhere || IsLocal(pattern) || (_namedOnly && !IsVisible(pattern.Graph));
        if (_empty)
        {
            return;
        }

        var mask = MaskOf(_pattern);
        ref var cursor = ref _cursors[mask];
        if (cursor is null)
        {
            cursor = _snapshot.Scan(_pattern, order ?? IndexChoice.For(_pattern), _isUnion);
        }
        else
        {
            cursor.Restart(_pattern);
        }

        _current = cursor;
    }

    /// <summary>Tells which patterns <see cref="Start"/> will be called with next, in this sequence. Changes nothing but the time that it takes.</summary>
    public void Announce(Span<QuadPattern> patterns)
    {
        var first = patterns[0] with { Graph = _namedOnly ? patterns[0].Graph : _graph };
        if (Nowhere || _cursors[MaskOf(first)] is not { } cursor)
        {
            return;
        }

        foreach (ref var pattern in patterns)
        {
            pattern = _namedOnly ? pattern : pattern with { Graph = _graph };
        }

        cursor.Announce(patterns);
    }

    /// <summary>Like <see cref="QuadCursor.Read"/>: an empty span is a column that nobody needs, but at least one must not be.</summary>
    public int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        if (_empty)
        {
            return 0;
        }

        if (IsPlain)
        {
            return _current!.Read(subjects, predicates, objects, graphs);
        }

        var capacity = Math.Max(Math.Max(subjects.Length, predicates.Length), Math.Max(objects.Length, graphs.Length));
        subjects = _merges && _pattern.Subject.IsNone ? Column(subjects, 0, capacity) : subjects;
        predicates = _merges && _pattern.Predicate.IsNone ? Column(predicates, 1, capacity) : predicates;
        objects = _merges && _pattern.Object.IsNone ? Column(objects, 2, capacity) : objects;
        graphs = _namedOnly || _members is not null ? Column(graphs, 3, capacity) : graphs;
        int read;
        do
        {
            read = _current!.Read(subjects, predicates, objects, graphs);
            if (read == 0)
            {
                return 0;
            }

            read = Keep(read, subjects, predicates, objects, graphs);
        }
        while (read == 0);
        return read;
    }

    /// <summary>How many triples match, without reading them where the store can say.</summary>
    public long Count(in QuadPattern pattern)
    {
        var counted = pattern with { Graph = _graph };
        if (IsPlain)
        {
            return Nowhere || IsLocal(pattern) ? 0 : _isUnion ? _snapshot.CountTriples(counted) : _snapshot.Count(counted);
        }

        Start(pattern);
        var column = Column([], 0, Batches.Batch.Capacity);
        long count = 0;
        for (var read = Read(column, [], [], []); read > 0; read = Read(column, [], [], []))
        {
            count += read;
        }

        return count;
    }

    public void SeekTo(in QuadIds key)
    {
        if (!_empty)
        {
            _current!.SeekTo(key);
        }
    }

    private static int MaskOf(in QuadPattern pattern) =>
        (pattern.Subject.IsNone ? 0 : 1) | (pattern.Predicate.IsNone ? 0 : 2) | (pattern.Object.IsNone ? 0 : 4) | (pattern.Graph.IsNone ? 0 : 8);

    private static bool IsLocal(in QuadPattern pattern) =>
        pattern.Subject.Tag == TermTag.Local || pattern.Predicate.Tag == TermTag.Local
        || pattern.Object.Tag == TermTag.Local || pattern.Graph.Tag == TermTag.Local;

    private bool IsVisible(TermId graph) =>
        graph.IsNone || (graph != TermId.DefaultGraph && (_members is null || _members.Contains(graph)));

    private Span<TermId> Column(Span<TermId> wanted, int position, int capacity) =>
        wanted.IsEmpty ? (_scratch[position] ??= new TermId[Batches.Batch.Capacity]).AsSpan(0, Math.Min(capacity, Batches.Batch.Capacity)) : wanted;

    private int Keep(int read, Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var kept = 0;
        for (var row = 0; row < read; row++)
        {
            if (_namedOnly && graphs[row] == TermId.DefaultGraph)
            {
                continue;
            }

            if (_members is not null && !_members.Contains(graphs[row]))
            {
                continue;
            }

            if (_merges)
            {
                var triple = new QuadIds(At(subjects, row), At(predicates, row), At(objects, row), TermId.DefaultGraph);
                if (triple == _previous)
                {
                    continue;
                }

                _previous = triple;
            }

            Move(subjects, row, kept);
            Move(predicates, row, kept);
            Move(objects, row, kept);
            Move(graphs, row, kept);
            kept++;
        }

        return kept;
    }

    private static TermId At(Span<TermId> column, int row) => column.IsEmpty ? TermId.None : column[row];

    private static void Move(Span<TermId> column, int from, int to)
    {
        if (!column.IsEmpty)
        {
            column[to] = column[from];
        }
    }
}
