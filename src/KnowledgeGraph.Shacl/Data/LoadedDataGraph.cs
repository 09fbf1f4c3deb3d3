using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>
/// Triples sorted both ways, copied out of a snapshot's graph or not in a store yet: the cost of validating a report does not grow with the other
/// reports in the store.
/// </summary>
internal sealed class LoadedDataGraph : DataGraph
{
    private const int BufferRows = 1024;

    private readonly TripleIds[] _bySubject;
    private readonly TripleIds[] _byPredicate;

    private LoadedDataGraph(IReadOnlyCollection<TripleIds> triples)
    {
        _bySubject = [.. triples];
        _bySubject.AsSpan().Sort(default(SubjectFirst));
        _byPredicate = [.. triples];
        _byPredicate.AsSpan().Sort(default(PredicateFirst));
    }

    public static LoadedDataGraph Of(IEnumerable<QuadIds> quads) =>
        new(quads.Select(quad => new TripleIds(quad.Subject, quad.Predicate, quad.Object)).ToHashSet());

    public static LoadedDataGraph Of(Snapshot snapshot, TermId graph)
    {
        var triples = new List<TripleIds>();
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, TermId.None, TermId.None, graph), QuadOrder.Gspo);
        var (subjects, predicates, objects) = (new TermId[BufferRows], new TermId[BufferRows], new TermId[BufferRows]);
        int count;
        while ((count = cursor.Read(subjects, predicates, objects, [])) > 0)
        {
            for (var row = 0; row < count; row++)
            {
                triples.Add(new TripleIds(subjects[row], predicates[row], objects[row]));
            }
        }

        return new LoadedDataGraph(triples);
    }

    public override void Match(TermId subject, TermId predicate, TermId @object, Action<TripleIds> found)
    {
        var bySubject = !subject.IsNone || predicate.IsNone;
        var triples = bySubject ? _bySubject : _byPredicate;
        var lead = bySubject ? (subject, predicate) : (predicate, @object);
        for (var at = FirstNotBefore(triples, lead, bySubject); at < triples.Length; at++)
        {
            ref readonly var triple = ref triples[at];
            var leading = bySubject ? triple.Subject : triple.Predicate;
            if (!lead.Item1.IsNone && leading != lead.Item1)
            {
                break;
            }

            if ((predicate.IsNone || triple.Predicate == predicate) && (@object.IsNone || triple.Object == @object))
            {
                found(triple);
            }
            else if (!lead.Item2.IsNone && (bySubject ? triple.Predicate : triple.Object) > lead.Item2)
            {
                break;
            }
        }
    }

    private static int FirstNotBefore(TripleIds[] triples, (TermId First, TermId Second) lead, bool bySubject)
    {
        var (low, high) = (0, triples.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            ref readonly var triple = ref triples[middle];
            var (first, second) = bySubject ? (triple.Subject, triple.Predicate) : (triple.Predicate, triple.Object);
            var isBefore = first == lead.First ? second < lead.Second : first < lead.First;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
