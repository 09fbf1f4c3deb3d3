using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Reads a cursor to its end.</summary>
internal static class QuadRows
{
    /// <summary>All rows, as keys of an order.</summary>
    public static QuadKey[] Read(QuadCursor cursor, QuadOrder order)
    {
        var rows = new List<QuadKey>();
        ForEach(cursor, quad => rows.Add(QuadOrders.Key(quad, order)));
        return [.. rows];
    }

    public static void ForEach(QuadCursor cursor, Action<QuadIds> action)
    {
        const int batch = 256;
        Span<TermId> subjects = stackalloc TermId[batch];
        Span<TermId> predicates = stackalloc TermId[batch];
        Span<TermId> objects = stackalloc TermId[batch];
        Span<TermId> graphs = stackalloc TermId[batch];
        for (int count; (count = cursor.Read(subjects, predicates, objects, graphs)) > 0;)
        {
            for (var row = 0; row < count; row++)
            {
                action(new QuadIds(subjects[row], predicates[row], objects[row], graphs[row]));
            }
        }
    }
}
