using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Indexes;

/// <summary>Which position of a quad is which column of an order, and which order answers which pattern.</summary>
internal static class QuadOrders
{
    public const int Count = 7;

    /// <summary>
    /// The orders that are stored: every set of bound positions without the graph leads one of them, and within a predicate both subjects
    /// and objects come sorted. The others are sorted when asked for.
    /// </summary>
    public static readonly QuadOrder[] Stored = [QuadOrder.Spog, QuadOrder.Psog, QuadOrder.Posg, QuadOrder.Ospg, QuadOrder.Gspo];

    private static readonly QuadPosition[][] Columns =
    [
        [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Subject, QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject, QuadPosition.Graph],
        [QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Graph],
        [QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Graph],
        [QuadPosition.Graph, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
    ];

    public static ReadOnlySpan<QuadPosition> ColumnsOf(QuadOrder order) => Columns[(int)order];

    public static bool IsStored(QuadOrder order) => order is not (QuadOrder.Sopg or QuadOrder.Opsg);

    /// <summary>
    /// A stored order in which the rows of a pattern come in the same sequence, or the order itself: a bound position may stand anywhere.
    /// </summary>
    public static QuadOrder Equivalent(in QuadPattern pattern, QuadOrder order) => order switch
    {
        QuadOrder.Sopg when !pattern.Subject.IsNone && !pattern.Predicate.IsNone => QuadOrder.Spog,
        QuadOrder.Sopg when !pattern.Subject.IsNone && !pattern.Object.IsNone => QuadOrder.Ospg,
        QuadOrder.Opsg when !pattern.Object.IsNone && !pattern.Predicate.IsNone => QuadOrder.Posg,
        QuadOrder.Opsg when !pattern.Object.IsNone && !pattern.Subject.IsNone => QuadOrder.Ospg,
        _ => order,
    };

    public static QuadKey Key(in QuadIds quad, QuadOrder order)
    {
        var (s, p, o, g) = (quad.Subject.Bits, quad.Predicate.Bits, quad.Object.Bits, quad.Graph.Bits);
        return order switch
        {
            QuadOrder.Spog => new QuadKey(s, p, o, g),
            QuadOrder.Sopg => new QuadKey(s, o, p, g),
            QuadOrder.Psog => new QuadKey(p, s, o, g),
            QuadOrder.Posg => new QuadKey(p, o, s, g),
            QuadOrder.Ospg => new QuadKey(o, s, p, g),
            QuadOrder.Opsg => new QuadKey(o, p, s, g),
            _ => new QuadKey(g, s, p, o),
        };
    }

    public static QuadKey Key(in QuadPattern pattern, QuadOrder order) =>
        Key(new QuadIds(pattern.Subject, pattern.Predicate, pattern.Object, pattern.Graph), order);

    public static QuadIds Quad(in QuadKey key, QuadOrder order)
    {
        var (a, b, c, d) = (new TermId(key.First), new TermId(key.Second), new TermId(key.Third), new TermId(key.Fourth));
        return order switch
        {
            QuadOrder.Spog => new QuadIds(a, b, c, d),
            QuadOrder.Sopg => new QuadIds(a, c, b, d),
            QuadOrder.Psog => new QuadIds(b, a, c, d),
            QuadOrder.Posg => new QuadIds(c, a, b, d),
            QuadOrder.Ospg => new QuadIds(b, c, a, d),
            QuadOrder.Opsg => new QuadIds(c, b, a, d),
            _ => new QuadIds(b, c, d, a),
        };
    }

    /// <summary>How many columns of a key are bound before the first that is not.</summary>
    public static int BoundPrefix(in QuadKey key) =>
        key.First == 0 ? 0 : key.Second == 0 ? 1 : key.Third == 0 ? 2 : key.Fourth == 0 ? 3 : 4;

    public static int BoundColumns(in QuadKey key) =>
        (key.First == 0 ? 0 : 1) + (key.Second == 0 ? 0 : 1) + (key.Third == 0 ? 0 : 1) + (key.Fourth == 0 ? 0 : 1);

    /// <summary>The stored order that most of a pattern's bound positions lead.</summary>
    public static QuadOrder Best(in QuadPattern pattern)
    {
        var (s, p, o, g) = (!pattern.Subject.IsNone, !pattern.Predicate.IsNone, !pattern.Object.IsNone, !pattern.Graph.IsNone);
        return (s, p, o, g) switch
        {
            (true, _, false, true) => QuadOrder.Gspo,
            (true, true, _, _) => QuadOrder.Spog,
            (true, false, true, _) => QuadOrder.Ospg,
            (true, false, false, _) => QuadOrder.Spog,
            (false, true, true, _) => QuadOrder.Posg,
            (false, true, false, _) => QuadOrder.Psog,
            (false, false, true, _) => QuadOrder.Ospg,
            (false, false, false, true) => QuadOrder.Gspo,
            _ => QuadOrder.Spog,
        };
    }
}
