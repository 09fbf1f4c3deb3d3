using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>
/// One graph of a snapshot, copied out and sorted both ways: the cost of validating a report does not grow with the other reports in the store.
/// </summary>
internal sealed class LoadedDataGraph : DataGraph
{
    private const int BufferRows = 1024;

    private readonly TripleIds[] _bySubject;
    private readonly TripleIds[] _byPredicate;

    public LoadedDataGraph(Snapshot snapshot, TermId graph)
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

        _bySubject = [.. triples];
        Array.Sort(_bySubject, static (x, y) => Compare(KeyBySubject(x), KeyBySubject(y)));
        _byPredicate = [.. triples];
        Array.Sort(_byPredicate, static (x, y) => Compare(KeyByPredicate(x), KeyByPredicate(y)));
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
            var key = bySubject ? KeyBySubject(triples[middle]) : KeyByPredicate(triples[middle]);
            var order = key.First.CompareTo(lead.First);
            order = order != 0 ? order : key.Second.CompareTo(lead.Second);
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static (TermId First, TermId Second, TermId Third) KeyBySubject(in TripleIds triple) => (triple.Subject, triple.Predicate, triple.Object);

    private static (TermId First, TermId Second, TermId Third) KeyByPredicate(in TripleIds triple) => (triple.Predicate, triple.Object, triple.Subject);

    private static int Compare((TermId First, TermId Second, TermId Third) x, (TermId First, TermId Second, TermId Third) y)
    {
        var order = x.First.CompareTo(y.First);
        order = order != 0 ? order : x.Second.CompareTo(y.Second);
        return order != 0 ? order : x.Third.CompareTo(y.Third);
    }
}
