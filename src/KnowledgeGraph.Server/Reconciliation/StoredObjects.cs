using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The values of a property, each once.</summary>
internal static class StoredObjects
{
    private const int Rows = 128;

    public static IEnumerable<TermId> Of(Snapshot snapshot, TermId subject, TermId predicate)
    {
        var objects = new TermId[Rows];
        var last = TermId.None;
        var cursor = snapshot.Scan(new QuadPattern(subject, predicate, TermId.None, TermId.None), QuadOrder.Spog);
        for (var count = cursor.Read([], [], objects, []); count > 0; count = cursor.Read([], [], objects, []))
        {
            for (var row = 0; row < count; row++)
            {
                if (objects[row] != last)
                {
                    yield return last = objects[row];
                }
            }
        }
    }
}
