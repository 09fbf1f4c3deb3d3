using System.Collections;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>The quads that a commit added: single ones, and those added many at a time, which are read from their packed rows and not copied.</summary>
internal sealed class AddedQuads(IReadOnlyCollection<QuadIds> single, IReadOnlyList<QuadSet> appended) : IReadOnlyCollection<QuadIds>
{
    private const int Rows = 256;

    public int Count { get; } = checked((int)(single.Count + appended.Sum(quads => quads.Count)));

    public IEnumerator<QuadIds> GetEnumerator()
    {
        foreach (var quad in single)
        {
            yield return quad;
        }

        var (subjects, predicates, objects, graphs) = (new TermId[Rows], new TermId[Rows], new TermId[Rows], new TermId[Rows]);
        foreach (var quads in appended)
        {
            var order = quads.ReadyOrder;
            var sorted = quads[order];
            for (var row = 0L; row < sorted.Count; row += Rows)
            {
                var count = (int)Math.Min(Rows, sorted.Count - row);
                sorted.Read(row, KeyColumns.Of(order, subjects.AsSpan(0, count), predicates.AsSpan(0, count), objects.AsSpan(0, count), graphs.AsSpan(0, count)));
                for (var at = 0; at < count; at++)
                {
                    yield return new QuadIds(subjects[at], predicates[at], objects[at], graphs[at]);
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
