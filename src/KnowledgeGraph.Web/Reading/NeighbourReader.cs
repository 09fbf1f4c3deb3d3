using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Looks at some uses of a term for what typically stands beside it. The first uses stand for all, so that a large store costs no more than a small one.</summary>
internal sealed class NeighbourReader(Snapshot snapshot, Func<TermId, ValueView> view)
{
    private const int UsesLookedAt = 400;
    private const int Shown = 16;

    private readonly TermId _type = Vocabulary.Find(snapshot, RdfVocabulary.Type);

    /// <summary>What instances have, and what points to them.</summary>
    public (IReadOnlyList<Neighbour> Outgoing, IReadOnlyList<Neighbour> Incoming, long Looked) OfClass(TermId id)
    {
        var instances = Statements.Subjects(snapshot, _type, id, limit: UsesLookedAt);
        var (outgoing, incoming) = (new Dictionary<TermId, long>(), new Dictionary<TermId, long>());
        foreach (var instance in instances)
        {
            Count(outgoing, new QuadPattern(instance, TermId.None, TermId.None, TermId.None), QuadOrder.Spog, readsPredicate: true);
            Count(incoming, new QuadPattern(TermId.None, TermId.None, instance, TermId.None), QuadOrder.Opsg, readsPredicate: true);
        }

        outgoing.Remove(_type);
        return (Most(outgoing), Most(incoming), instances.Count);
    }

    /// <summary>The classes of a property's subjects, and of its objects.</summary>
    public (IReadOnlyList<Neighbour> Outgoing, IReadOnlyList<Neighbour> Incoming, long Looked) OfProperty(TermId id)
    {
        var (subjects, objects) = (new TermId[UsesLookedAt], new TermId[UsesLookedAt]);
        var count = snapshot.Scan(new QuadPattern(TermId.None, id, TermId.None, TermId.None), QuadOrder.Psog).Read(subjects, [], objects, []);
        return (Most(Classes(objects.Take(count))), Most(Classes(subjects.Take(count))), count);
    }

    /// <summary>The properties that have a concept as their value.</summary>
    public (IReadOnlyList<Neighbour> Outgoing, IReadOnlyList<Neighbour> Incoming, long Looked) OfConcept(TermId id)
    {
        var incoming = new Dictionary<TermId, long>();
        var looked = Count(incoming, new QuadPattern(TermId.None, TermId.None, id, TermId.None), QuadOrder.Opsg, readsPredicate: true);
        return ([], Most(incoming), looked);
    }

    private Dictionary<TermId, long> Classes(IEnumerable<TermId> terms)
    {
        var classes = new Dictionary<TermId, long>();
        foreach (var term in terms)
        {
            Count(classes, new QuadPattern(term, _type, TermId.None, TermId.None), QuadOrder.Spog, readsPredicate: false);
        }

        return classes;
    }

    private int Count(Dictionary<TermId, long> counts, QuadPattern pattern, QuadOrder order, bool readsPredicate)
    {
        if (pattern.Predicate.IsNone != readsPredicate)
        {
            return 0;
        }

        var rows = new TermId[UsesLookedAt];
        var cursor = snapshot.Scan(pattern, order);
        var count = readsPredicate ? cursor.Read([], rows, [], []) : cursor.Read([], [], rows, []);
        foreach (var row in rows.AsSpan(0, count))
        {
            counts[row] = counts.GetValueOrDefault(row) + 1;
        }

        return count;
    }

    private List<Neighbour> Most(Dictionary<TermId, long> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(Shown).Select(count => new Neighbour(view(count.Key), count.Value))];
}
