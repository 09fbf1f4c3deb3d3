using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>All graphs of a snapshot as one, read by its indexes.</summary>
internal sealed class StoredDataGraph(Snapshot snapshot) : DataGraph
{
    private const int BufferRows = 256;

    public override void Match(TermId subject, TermId predicate, TermId @object, Action<TripleIds> found)
    {
        var order = (subject.IsNone, predicate.IsNone, @object.IsNone) switch
        {
            (false, true, false) => QuadOrder.Sopg,
            (false, _, _) => QuadOrder.Spog,
            (true, false, true) => QuadOrder.Psog,
            (true, false, false) => QuadOrder.Posg,
            _ => QuadOrder.Ospg,
        };
        var cursor = snapshot.Scan(new QuadPattern(subject, predicate, @object, TermId.None), order, distinctTriples: true);
        Span<TermId> subjects = stackalloc TermId[BufferRows];
        Span<TermId> predicates = stackalloc TermId[BufferRows];
        Span<TermId> objects = stackalloc TermId[BufferRows];
        int count;
        while ((count = cursor.Read(subjects, predicates, objects, [])) > 0)
        {
            for (var row = 0; row < count; row++)
            {
                found(new TripleIds(subjects[row], predicates[row], objects[row]));
            }
        }
    }
}
