using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>Makes graphs hold just some content: what is there already stays untouched, so that the same content twice changes nothing.</summary>
internal sealed class GraphReplacement(Transaction transaction)
{
    private const int BatchSize = 1024;

    private readonly TermId[] _subjects = new TermId[BatchSize];
    private readonly TermId[] _predicates = new TermId[BatchSize];
    private readonly TermId[] _objects = new TermId[BatchSize];
    private readonly List<QuadIds> _surplus = [];
    private readonly List<QuadIds> _missing = [];

    /// <summary>What the graphs of the content last applied held too much.</summary>
    public IReadOnlyList<QuadIds> Surplus => _surplus;

    /// <summary>What they held too little.</summary>
    public IReadOnlyList<QuadIds> Missing => _missing;

    /// <summary>Whether a snapshot holds nothing in the graphs of the content, which then can be added as it is.</summary>
    public static bool IsNew(GraphContent content, Snapshot current)
    {
        foreach (var graph in content.Graphs)
        {
            if (current.Count(AllOf(graph)) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Brings the graphs to the content within the transaction; returns how many quads came and went.</summary>
    /// <param name="current">What the graphs hold now: the transaction's start, or its view where it has written to them before.</param>
    public (long Added, long Removed) Apply(GraphContent content, Snapshot current)
    {
        _surplus.Clear();
        _missing.Clear();
        var sorted = content.Quads.AsSpan();
        foreach (var graph in content.Graphs)
        {
            var start = sorted.BinarySearch(new FirstOf(graph));
            var wanted = sorted[~start..];
            Compare(wanted[..~wanted.BinarySearch(new FirstOf(new TermId(graph.Bits + 1)))], graph, current);
        }

        foreach (var quad in _surplus)
        {
            transaction.Remove(quad);
        }

        foreach (var quad in _missing)
        {
            transaction.Add(quad);
        }

        return (_missing.Count, _surplus.Count);
    }

    /// <summary>Walks through what a graph shall hold and what it holds, both in the same order.</summary>
    private void Compare(ReadOnlySpan<QuadIds> wanted, TermId graph, Snapshot current)
    {
        var cursor = current.Scan(AllOf(graph), QuadOrder.Gspo);
        var next = 0;
        for (int count; (count = cursor.Read(_subjects, _predicates, _objects, [])) > 0;)
        {
            for (var row = 0; row < count; row++)
            {
                var held = new QuadIds(_subjects[row], _predicates[row], _objects[row], graph);
                while (next < wanted.Length && GraphContent.Compare(in wanted[next], in held) < 0)
                {
                    _missing.Add(wanted[next++]);
                }

                if (next < wanted.Length && wanted[next] == held)
                {
                    next++;
                }
                else
                {
                    _surplus.Add(held);
                }
            }
        }

        _missing.AddRange(wanted[next..]);
    }

    private static QuadPattern AllOf(TermId graph) => new(TermId.None, TermId.None, TermId.None, graph);

    /// <summary>Stands before the first quad of a graph, so that a search for it finds where the graph begins.</summary>
    private readonly struct FirstOf(TermId graph) : IComparable<QuadIds>
    {
        public int CompareTo(QuadIds other) => graph.CompareTo(other.Graph) is var order && order != 0 ? order : -1;
    }
}
