using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Indexes;

/// <summary>Compares quads in one of the orders.</summary>
internal sealed class QuadComparer : IComparer<QuadIds>
{
    private static readonly QuadComparer[] Comparers = [.. Enum.GetValues<QuadOrder>().Select(order => new QuadComparer(order))];

    private readonly QuadOrder _order;

    private QuadComparer(QuadOrder order) => _order = order;

    public static QuadComparer Of(QuadOrder order) => Comparers[(int)order];

    public int Compare(QuadIds x, QuadIds y)
    {
        var (x1, x2, x3, x4) = Key(x);
        var (y1, y2, y3, y4) = Key(y);
        return x1 != y1 ? x1.CompareTo(y1)
            : x2 != y2 ? x2.CompareTo(y2)
            : x3 != y3 ? x3.CompareTo(y3)
            : x4.CompareTo(y4);
    }

    private (TermId First, TermId Second, TermId Third, TermId Fourth) Key(in QuadIds quad) => _order switch
    {
        QuadOrder.Spog => (quad.Subject, quad.Predicate, quad.Object, quad.Graph),
        QuadOrder.Sopg => (quad.Subject, quad.Object, quad.Predicate, quad.Graph),
        QuadOrder.Psog => (quad.Predicate, quad.Subject, quad.Object, quad.Graph),
        QuadOrder.Posg => (quad.Predicate, quad.Object, quad.Subject, quad.Graph),
        QuadOrder.Ospg => (quad.Object, quad.Subject, quad.Predicate, quad.Graph),
        QuadOrder.Opsg => (quad.Object, quad.Predicate, quad.Subject, quad.Graph),
        _ => (quad.Graph, quad.Subject, quad.Predicate, quad.Object),
    };
}
