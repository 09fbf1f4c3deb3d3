using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Reasoning;

/// <summary>Reads the triples of a pattern, each once, whatever graphs hold it.</summary>
internal static class TripleScan
{
    private const int BufferRows = 1024;

    public static void Each(Snapshot snapshot, in QuadPattern pattern, Action<TermId, TermId, TermId> found)
    {
        var order = (pattern.Subject.IsNone, pattern.Predicate.IsNone, pattern.Object.IsNone) switch
        {
            (false, _, _) => QuadOrder.Spog,
            (true, false, false) => QuadOrder.Posg,
            (true, false, true) => QuadOrder.Psog,
            (true, true, false) => QuadOrder.Ospg,
            _ => QuadOrder.Spog,
        };
        var cursor = snapshot.Scan(pattern, order, distinctTriples: true);
        var (subjects, predicates, objects) = (new TermId[BufferRows], new TermId[BufferRows], new TermId[BufferRows]);
        int count;
        while ((count = cursor.Read(subjects, predicates, objects, [])) > 0)
        {
            for (var row = 0; row < count; row++)
            {
                found(subjects[row], predicates[row], objects[row]);
            }
        }
    }
}
