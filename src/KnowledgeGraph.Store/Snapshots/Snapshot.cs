using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>The quads of one revision. Immutable: what a reader has pinned never changes under it, and it never waits.</summary>
public sealed class Snapshot
{
    /// <summary>Sorting a row costs about as much as reading so many.</summary>
    private const int SortingFactor = 8;

    private readonly Layer[] _layers;
    private readonly ulong _singleGraph;
    private readonly Lazy<bool> _hasSharedTriples;
    private IReadOnlyList<TermId>? _namedGraphs;

    internal Snapshot(long revision, TermDictionary terms, Layer[] layers)
    {
        Revision = revision;
        Terms = terms;
        _layers = layers;
        QuadCount = layers.Sum(layer => layer.Added.Count - layer.Removed.Count);
        _singleGraph = SingleGraphOf(layers);
        _hasSharedTriples = new Lazy<bool>(() => FindSharedTriples(layers, _singleGraph), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Counts the commits that changed something; 0 is the empty store.</summary>
    public long Revision { get; }

    public TermDictionary Terms { get; }

    public long QuadCount { get; }

    /// <summary>
    /// False where certainly no triple is in more than one graph, so that the union of all graphs needs no look at duplicates.
    /// </summary>
    public bool HasSharedTriples => _hasSharedTriples.Value;

    internal ReadOnlySpan<Layer> Layers => _layers;

    /// <summary>How many quads match, exactly, without reading them where the bound positions lead an index.</summary>
    public long Count(in QuadPattern pattern)
    {
        if (!TrySimplify(pattern, QuadOrder.Spog, out var query))
        {
            return 0;
        }

        var order = QuadOrders.Best(query);
        var key = QuadOrders.Key(query, order);
        var bound = QuadOrders.BoundPrefix(key);
        return bound == QuadOrders.BoundColumns(key) ? CountPrefix(order, key) : CountByReading(query);
    }

    /// <summary>How many different triples match in the union of all graphs; exact.</summary>
    public long CountTriples(in QuadPattern pattern)
    {
        if (!HasSharedTriples || !pattern.Graph.IsNone)
        {
            return Count(pattern);
        }

        var order = QuadOrders.Best(pattern);
        return DistinctTriples.TryCount(this, pattern, order, out var count) ? count : CountRows(Scan(pattern, order, distinctTriples: true));
    }

    /// <summary>About how many different triples match in the union of all graphs, at the cost of a few searches.</summary>
    public long EstimateTriples(in QuadPattern pattern)
    {
        var quads = Count(pattern);
        if (quads <= 1 || !pattern.Graph.IsNone || !HasSharedTriples)
        {
            return quads;
        }

        var order = QuadOrders.Best(pattern);
        var key = QuadOrders.Key(pattern, order);
        return Math.Clamp(DistinctTerms.CountPrefixes(this, order, key, QuadOrders.BoundPrefix(key), columns: 3), 1, quads);
    }

    /// <summary>
    /// How many different terms stand in a position of the matching quads; an estimate where the exact number would cost a scan.
    /// </summary>
    public long DistinctCount(in QuadPattern pattern, QuadPosition position) => DistinctTerms.Count(this, pattern, position);

    /// <summary>How many different terms stand in a position of the matching quads; exact, by reading them where the indexes do not know.</summary>
    public long ExactDistinctCount(in QuadPattern pattern, QuadPosition position, CancellationToken cancellation) =>
        DistinctTerms.CountExactly(this, pattern, position, cancellation);

    /// <summary>
    /// Up to so many matching quads from all over the range of a pattern, the same for every call: for estimates. Without the quads of
    /// small recent changes, and fewer where a bound graph does not lead an index.
    /// </summary>
    public IReadOnlyList<QuadIds> Sample(in QuadPattern pattern, int count) => QuadSample.Take(this, pattern, count);

    public bool Contains(in QuadIds quad)
    {
        for (var at = _layers.Length - 1; at >= 0; at--)
        {
            if (_layers[at].Added.Contains(quad))
            {
                return true;
            }

            if (_layers[at].Removed.Contains(quad))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The matching quads in an order.</summary>
    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order) => Scan(pattern, order, distinctTriples: false);

    /// <summary>The matching quads in an order.</summary>
    /// <param name="distinctTriples">
    /// Gives a triple that is in several graphs once, with one of them: the union of the graphs. Not in the order by graph.
    /// </param>
    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, bool distinctTriples)
    {
        order = QuadOrders.Equivalent(pattern, order);
        if (!QuadOrders.IsStored(order))
        {
            return new SortingCursor(this, pattern, order, distinctTriples);
        }

        var isDistinct = !distinctTriples || !HasSharedTriples || !pattern.Graph.IsNone;
        if (isDistinct && IsLedBy(pattern, order))
        {
            return new ScanCursor(this, pattern, order);
        }

        return IsFasterByGraph(pattern, order)
            ? new SortingCursor(this, pattern, order, distinctTriples)
            : new FilterCursor(new ScanCursor(this, pattern, order), pattern, !isDistinct);
    }

    /// <summary>The graphs that hold at least one quad, the default graph not among them, in the order of their ids.</summary>
    public IReadOnlyList<TermId> NamedGraphs() => _namedGraphs ??= FindNamedGraphs();

    private List<TermId> FindNamedGraphs()
    {
        var graphs = new List<TermId>();
        var cursor = Scan(QuadPattern.Any, QuadOrder.Gspo);
        Span<TermId> graph = stackalloc TermId[1];
        while (cursor.Read(default, default, default, graph) > 0)
        {
            if (graph[0] != TermId.DefaultGraph)
            {
                graphs.Add(graph[0]);
            }

            cursor.SeekTo(new QuadIds(default, default, default, new TermId(graph[0].Bits + 1)));
        }

        return graphs;
    }

    /// <summary>
    /// Where all quads are of one graph, binding it says nothing: it is left out, or put in where it leads the order. False where a pattern
    /// binds another graph, so that nothing matches.
    /// </summary>
    internal bool TrySimplify(in QuadPattern pattern, QuadOrder order, out QuadPattern simple)
    {
        simple = pattern;
        if (_singleGraph == 0)
        {
            return true;
        }

        simple = pattern with { Graph = order == QuadOrder.Gspo ? new TermId(_singleGraph) : TermId.None };
        return pattern.Graph.IsNone || pattern.Graph.Bits == _singleGraph;
    }

    /// <summary>The stored order in which a pattern's range is the shortest.</summary>
    internal QuadOrder CheapestOrder(in QuadPattern pattern)
    {
        var best = QuadOrders.Best(pattern with { Graph = TermId.None });
        if (pattern.Graph.IsNone || (_singleGraph != 0 && pattern.Graph.Bits == _singleGraph))
        {
            return best;
        }

        var key = QuadOrders.Key(pattern, best);
        var keyByGraph = QuadOrders.Key(pattern, QuadOrder.Gspo);
        return CountPrefix(best, key) <= CountPrefix(QuadOrder.Gspo, keyByGraph) ? best : QuadOrder.Gspo;
    }

    /// <summary>
    /// Whether reading a whole graph and sorting what matches costs less than leaving the other graphs out of an order's range.
    /// </summary>
    private bool IsFasterByGraph(in QuadPattern pattern, QuadOrder order)
    {
        if (pattern.Graph.IsNone || order == QuadOrder.Gspo || _singleGraph != 0)
        {
            return false;
        }

        var key = QuadOrders.Key(pattern, order);
        var keyByGraph = QuadOrders.Key(pattern, QuadOrder.Gspo);
        return CountPrefix(QuadOrder.Gspo, keyByGraph) * SortingFactor < CountPrefix(order, key);
    }

    /// <summary>Whether the bound positions lead an order, so that its range has no other rows.</summary>
    private bool IsLedBy(in QuadPattern pattern, QuadOrder order)
    {
        var key = QuadOrders.Key(TrySimplify(pattern, order, out var simple) ? simple : pattern, order);
        return QuadOrders.BoundPrefix(key) == QuadOrders.BoundColumns(key);
    }

    /// <summary>Counts the rows that begin with the bound columns before the first that is not.</summary>
    private long CountPrefix(QuadOrder order, in QuadKey key)
    {
        var columns = QuadOrders.BoundPrefix(key);
        var count = 0L;
        foreach (var layer in _layers)
        {
            count += layer.Added[order].Range(key, columns).Count - layer.Removed[order].Range(key, columns).Count;
        }

        return count;
    }

    /// <summary>Counts where a bound graph leads no index together with the other bound positions.</summary>
    private long CountByReading(in QuadPattern pattern) => CountRows(Scan(pattern, CheapestOrder(pattern)));

    /// <summary>Where several layers have quads of several graphs, a triple may be in two: to find out would cost a scan.</summary>
    private static bool FindSharedTriples(Layer[] layers, ulong singleGraph) =>
        singleGraph == 0 && (layers.Count(layer => layer.Added.Count > 0) > 1 || layers.Any(layer => layer.Added.HasSharedTriples));

    private static ulong SingleGraphOf(Layer[] layers)
    {
        var graph = 0UL;
        foreach (var layer in layers)
        {
            if (layer.Added.Count == 0)
            {
                continue;
            }

            var single = layer.Added.SingleGraph;
            if (single == 0 || (graph != 0 && single != graph))
            {
                return 0;
            }

            graph = single;
        }

        return graph;
    }

    private static long CountRows(QuadCursor cursor)
    {
        Span<TermId> subjects = stackalloc TermId[256];
        var count = 0L;
        for (int read; (read = cursor.Read(subjects, default, default, default)) > 0;)
        {
            count += read;
        }

        return count;
    }
}
