using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>A set of quads in every stored order. An order may be made only when it is asked for, and is kept then.</summary>
internal sealed class QuadSet
{
    public static readonly QuadSet EmptyTrees = new([.. Enumerable.Repeat<SortedQuads>(QuadTree.Empty, QuadOrders.Count)]);

    private readonly SortedQuads?[] _orders;

    /// <param name="orders">By the number of the order; null where it is not stored.</param>
    public QuadSet(SortedQuads?[] orders) => _orders = orders;

    /// <summary>A set whose other orders are made out of the order by graph when they are asked for.</summary>
    public QuadSet(SortedQuads byGraph)
        : this(new SortedQuads?[QuadOrders.Count]) => _orders[(int)QuadOrder.Gspo] = byGraph;

    public SortedQuads this[QuadOrder order] => Volatile.Read(ref _orders[(int)order]) ?? Derive(order);

    public long Count => _orders[(int)QuadOrder.Gspo]!.Count;

    public bool IsTree => _orders[(int)QuadOrder.Gspo] is QuadTree;

    /// <summary>An order that is there already, for whom any sequence serves.</summary>
    public QuadOrder ReadyOrder => Volatile.Read(ref _orders[(int)QuadOrder.Spog]) is null ? QuadOrder.Gspo : QuadOrder.Spog;

    /// <summary>The only graph of the quads, or 0 where there are several or none.</summary>
    public ulong SingleGraph
    {
        get
        {
            var byGraph = this[QuadOrder.Gspo];
            return byGraph.Count > 0 && byGraph[0].First == byGraph[byGraph.Count - 1].First ? byGraph[0].First : 0;
        }
    }

    /// <summary>Whether some triple is in more than one graph.</summary>
    public bool HasSharedTriples => SingleGraph == 0 && this[QuadOrder.Spog] is var quads && quads.DistinctBefore(quads.Count, 3) < quads.Count;

    public bool Contains(in QuadIds quad)
    {
        var order = ReadyOrder;
        return this[order].Contains(QuadOrders.Key(quad, order));
    }

    /// <summary>Packs quads that come in any sequence, each once.</summary>
    public static QuadSet Pack(IReadOnlyCollection<QuadIds> quads)
    {
        var keys = new QuadKey[quads.Count];
        var orders = new SortedQuads?[QuadOrders.Count];
        foreach (var order in QuadOrders.Stored)
        {
            var row = 0;
            foreach (var quad in quads)
            {
                keys[row++] = QuadOrders.Key(quad, order);
            }

            Array.Sort(keys);
            if (order == QuadOrder.Gspo && keys.Length > 0 && keys[0].First == keys[^1].First)
            {
                orders[(int)order] = new SingleGraphQuads(orders[(int)QuadOrder.Spog]!, keys[0].First);
                continue;
            }

            var builder = new PackedQuadsBuilder(keys.Length);
            foreach (var key in keys)
            {
                builder.Add(key);
            }

            orders[(int)order] = builder.Build();
        }

        return new QuadSet(orders);
    }

    private SortedQuads Derive(QuadOrder order)
    {
        if (!QuadOrders.IsStored(order))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "The order is not stored.");
        }

        lock (_orders)
        {
            var derived = _orders[(int)order] ?? DerivedOrder.Pack(this[DerivedOrder.SourceOf(order)], order);
            Volatile.Write(ref _orders[(int)order], derived);
            return derived;
        }
    }
}
