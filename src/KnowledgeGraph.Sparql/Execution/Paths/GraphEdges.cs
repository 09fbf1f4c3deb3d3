using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>The triples of the active graph as edges.</summary>
internal sealed class GraphEdges(Snapshot snapshot, GraphScope graph, QueryBudget budget)
{
    private readonly TermId[] _starts = new TermId[Batch.Capacity];
    private readonly TermId[] _predicates = new TermId[Batch.Capacity];
    private readonly TermId[] _ends = new TermId[Batch.Capacity];
    private readonly ScopedReader _reader = new(snapshot, graph);

    public QueryBudget Budget { get; } = budget;

    public void ObjectsOf(TermId subject, TermId predicate, IdList objects)
    {
        Start(new QuadPattern(subject, predicate, TermId.None, TermId.None));
        while (true)
        {
            var read = _reader.Read([], [], objects.Room(64), []);
            if (read == 0)
            {
                return;
            }

            objects.Added(read);
        }
    }

    public void SubjectsOf(TermId predicate, TermId @object, IdList subjects)
    {
        Start(new QuadPattern(TermId.None, predicate, @object, TermId.None));
        while (true)
        {
            var read = _reader.Read(subjects.Room(64), [], [], []);
            if (read == 0)
            {
                return;
            }

            subjects.Added(read);
        }
    }

    public void PairsOf(TermId predicate, IdList starts, IdList ends)
    {
        Start(new QuadPattern(TermId.None, predicate, TermId.None, TermId.None));
        while (true)
        {
            Budget.Check();
            var read = _reader.Read(starts.Room(Batch.Capacity), [], ends.Room(Batch.Capacity), []);
            if (read == 0)
            {
                return;
            }

            starts.Added(read);
            ends.Added(read);
        }
    }

    /// <summary>Appends the edges whose predicate is none of the given; an id of <see cref="TermId.None"/> leaves that end open.</summary>
    public void Others(TermId subject, TermId @object, TermId[] excluded, IdList? starts, IdList? ends)
    {
        Start(new QuadPattern(subject, TermId.None, @object, TermId.None));
        while (true)
        {
            Budget.Check();
            var read = _reader.Read(_starts, _predicates, _ends, []);
            if (read == 0)
            {
                return;
            }

            for (var row = 0; row < read; row++)
            {
                if (!excluded.AsSpan().Contains(_predicates[row]))
                {
                    starts?.Add(_starts[row]);
                    ends?.Add(_ends[row]);
                }
            }
        }
    }

    /// <summary>Every subject and object of the graph once: what a zero-length path starts from.</summary>
    public HashSet<TermId> Nodes()
    {
        var nodes = new HashSet<TermId>();
        Start(default);
        while (true)
        {
            Budget.Check();
            var read = _reader.Read(_starts, [], _ends, []);
            if (read == 0)
            {
                return nodes;
            }

            var before = nodes.Count;
            for (var row = 0; row < read; row++)
            {
                nodes.Add(_starts[row]);
                nodes.Add(_ends[row]);
            }

            Budget.Reserve((nodes.Count - before) * 24L);
        }
    }

    /// <summary>Whether a term is a subject or an object in the graph.</summary>
    public bool HasNode(TermId id)
    {
        Start(new QuadPattern(id, TermId.None, TermId.None, TermId.None));
        if (_reader.Read(_starts.AsSpan(0, 1), [], [], []) > 0)
        {
            return true;
        }

        Start(new QuadPattern(TermId.None, TermId.None, id, TermId.None));
        return _reader.Read(_starts.AsSpan(0, 1), [], [], []) > 0;
    }

    private void Start(in QuadPattern pattern) => _reader.Start(pattern);
}
