using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Reads what a page shows about one thing.</summary>
public sealed class ThingReader(Snapshot snapshot, Labels labels)
{
    public const int ValuesShown = 25;
    public const int SentencesShown = 8;
    private const int Rows = 256;
    private const int MaxRows = 20_000;

    /// <returns>Null where nothing is said about the thing.</returns>
    public ThingView? Read(string iri, ThingPart part)
    {
        var id = snapshot.Terms.Find(new Iri(iri));
        var isKnown = !id.IsNone
            && (snapshot.Count(new QuadPattern(id, TermId.None, TermId.None, TermId.None)) > 0
                || snapshot.Count(new QuadPattern(TermId.None, TermId.None, id, TermId.None)) > 0);
        if (!isKnown)
        {
            return null;
        }

        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        var (evidence, total) = new EvidenceReader(snapshot, labels).Read(id, part.Evidence, SentencesShown);
        return new ThingView(
            id,
            iri,
            labels.Of(id),
            [.. Statements.Objects(snapshot, id, type).Select(Value)],
            labels.Best(id, Vocabulary.Skos + "definition") ?? labels.Best(id, Vocabulary.Rdfs + "comment") ?? labels.Best(id, Vocabulary.DublinCore + "description"),
            Outgoing(id),
            Incoming(id, part.Incoming, part.Offset),
            evidence,
            total,
            Graphs(id));
    }

    public ValueView Value(TermId id) => new(id, snapshot.Terms.Decode(id), labels.Of(id));

    private List<PropertyView> Outgoing(TermId id)
    {
        var groups = new Dictionary<TermId, List<TermId>>();
        var (predicates, objects) = (new TermId[Rows], new TermId[Rows]);
        var cursor = snapshot.Scan(new QuadPattern(id, TermId.None, TermId.None, TermId.None), QuadOrder.Spog);
        var read = 0;
        for (var count = cursor.Read([], predicates, objects, []); count > 0 && read < MaxRows; count = cursor.Read([], predicates, objects, []))
        {
            read += count;
            Group(groups, predicates.AsSpan(0, count), objects);
        }

        return [.. groups.Select(group => Property(group.Key, group.Value, group.Value.Count)).OrderBy(Order).ThenBy(property => property.Label, StringComparer.Ordinal)];
    }

    private List<PropertyView> Incoming(TermId id, string? wanted, int offset)
    {
        var properties = new List<PropertyView>();
        foreach (var predicate in IncomingPredicates(id))
        {
            var iri = ((Iri)snapshot.Terms.Decode(predicate)).Value;
            if (wanted is not null && wanted != iri)
            {
                continue;
            }

            var total = snapshot.DistinctCount(new QuadPattern(TermId.None, predicate, id, TermId.None), QuadPosition.Subject);
            properties.Add(Property(predicate, Statements.Subjects(snapshot, predicate, id, offset, ValuesShown), total));
        }

        return [.. properties.OrderByDescending(property => property.Total)];
    }

    private SortedSet<TermId> IncomingPredicates(TermId id)
    {
        var found = new SortedSet<TermId>();
        var predicates = new TermId[1];
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, TermId.None, id, TermId.None), QuadOrder.Opsg);
        while (cursor.Read([], predicates, [], []) > 0)
        {
            found.Add(predicates[0]);

            // To the next predicate, past all subjects of this one.
            cursor.SeekTo(new QuadIds(TermId.None, new TermId(predicates[0].Bits + 1), id, TermId.None));
        }

        return found;
    }

    private static void Group(Dictionary<TermId, List<TermId>> groups, ReadOnlySpan<TermId> predicates, ReadOnlySpan<TermId> objects)
    {
        for (var row = 0; row < predicates.Length; row++)
        {
            if (!groups.TryGetValue(predicates[row], out var values))
            {
                groups.Add(predicates[row], values = []);
            }

            if (values.Count == 0 || values[^1] != objects[row])
            {
                values.Add(objects[row]);
            }
        }
    }

    private PropertyView Property(TermId predicate, List<TermId> values, long total) => new(
        ((Iri)snapshot.Terms.Decode(predicate)).Value,
        labels.Of(predicate),
        [.. values.Take(ValuesShown).Select(Value)],
        total);

    // Names first, then what the thing is, then the rest by name.
    private static int Order(PropertyView property) => property.Iri switch
    {
        RdfVocabulary.Type => 1,
        _ when property.Iri.EndsWith("abel", StringComparison.Ordinal) => 0,
        _ => 2,
    };

    private List<ValueView> Graphs(TermId id)
    {
        var seen = new HashSet<TermId>();
        var graphs = new TermId[Rows];
        var count = snapshot.Scan(new QuadPattern(id, TermId.None, TermId.None, TermId.None), QuadOrder.Spog).Read([], [], [], graphs);
        for (var row = 0; row < count; row++)
        {
            if (graphs[row] != TermId.DefaultGraph)
            {
                seen.Add(graphs[row]);
            }
        }

        return [.. seen.Select(Value)];
    }
}
