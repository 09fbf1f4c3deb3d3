using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>The quads of one revision. Immutable: what a reader has pinned never changes under it, and it never waits.</summary>
public sealed class Snapshot
{
    private readonly QuadIds[][] _orders;

    internal Snapshot(long revision, TermDictionary terms, QuadIds[][] orders)
    {
        Revision = revision;
        Terms = terms;
        _orders = orders;
    }

    /// <summary>Counts the commits that changed something; 0 is the empty store.</summary>
    public long Revision { get; }

    public TermDictionary Terms { get; }

    public long QuadCount => _orders[0].Length;

    /// <summary>How many quads match, exactly, without reading them where the bound positions lead an index.</summary>
    public long Count(in QuadPattern pattern)
    {
        long count = 0;
        foreach (var quad in _orders[0])
        {
            count += pattern.Matches(quad) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many different terms stand in a position of the matching quads; an estimate where the exact number would cost a scan.</summary>
    public long DistinctCount(in QuadPattern pattern, QuadPosition position)
    {
        var seen = new HashSet<TermId>();
        foreach (var quad in _orders[0])
        {
            if (pattern.Matches(quad))
            {
                seen.Add(position switch
                {
                    QuadPosition.Subject => quad.Subject,
                    QuadPosition.Predicate => quad.Predicate,
                    QuadPosition.Object => quad.Object,
                    _ => quad.Graph,
                });
            }
        }

        return seen.Count;
    }

    public bool Contains(in QuadIds quad) =>
        Count(new QuadPattern(quad.Subject, quad.Predicate, quad.Object, quad.Graph)) > 0;

    /// <summary>The matching quads in an order.</summary>
    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order) => new ArrayCursor(_orders[(int)order], pattern, order);

    /// <summary>The graphs that hold at least one quad, the default graph not among them, in the order of their ids.</summary>
    public IReadOnlyList<TermId> NamedGraphs()
    {
        var graphs = new SortedSet<TermId>();
        foreach (var quad in _orders[0])
        {
            if (quad.Graph != TermId.DefaultGraph)
            {
                graphs.Add(quad.Graph);
            }
        }

        return [.. graphs];
    }

    private sealed class ArrayCursor(QuadIds[] quads, QuadPattern pattern, QuadOrder order) : QuadCursor
    {
        private QuadPattern _pattern = pattern;
        private int _next;

        public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
        {
            var capacity = Math.Max(Math.Max(subjects.Length, predicates.Length), Math.Max(objects.Length, graphs.Length));
            var count = 0;
            for (; _next < quads.Length && count < capacity; _next++)
            {
                ref readonly var quad = ref quads[_next];
                if (!_pattern.Matches(quad))
                {
                    continue;
                }

                if (!subjects.IsEmpty) { subjects[count] = quad.Subject; }
                if (!predicates.IsEmpty) { predicates[count] = quad.Predicate; }
                if (!objects.IsEmpty) { objects[count] = quad.Object; }
                if (!graphs.IsEmpty) { graphs[count] = quad.Graph; }
                count++;
            }

            return count;
        }

        public override void SeekTo(in QuadIds key)
        {
            var comparer = QuadComparer.Of(order);
            while (_next < quads.Length && comparer.Compare(quads[_next], key) < 0)
            {
                _next++;
            }
        }

        public override void Restart(in QuadPattern pattern)
        {
            _pattern = pattern;
            _next = 0;
        }
    }
}
