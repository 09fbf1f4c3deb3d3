using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>How often a predicate or class occurs.</summary>
internal readonly record struct Partition(string Iri, long Triples, long Subjects, long Objects);

/// <summary>Exact figures of one revision, read from the indexes.</summary>
internal sealed record Statistics(
    long Revision,
    long Triples,
    long Subjects,
    long Objects,
    IReadOnlyList<Partition> Properties,
    IReadOnlyList<Partition> Classes,
    IReadOnlyList<(string Iri, long Triples)> Graphs)
{
    public static Statistics Of(Snapshot snapshot) => new(
        snapshot.Revision,
        snapshot.QuadCount,
        snapshot.DistinctCount(QuadPattern.Any, QuadPosition.Subject),
        snapshot.DistinctCount(QuadPattern.Any, QuadPosition.Object),
        ReadProperties(snapshot),
        ReadClasses(snapshot),
        ReadGraphs(snapshot));

    private static List<Partition> ReadProperties(Snapshot snapshot)
    {
        var properties = new List<Partition>();
        var predicates = new TermId[1];
        var cursor = snapshot.Scan(QuadPattern.Any, QuadOrder.Psog);
        while (cursor.Read([], predicates, [], []) > 0)
        {
            var predicate = predicates[0];
            var pattern = new QuadPattern(TermId.None, predicate, TermId.None, TermId.None);
            properties.Add(new Partition(
                ((Iri)snapshot.Terms.Decode(predicate)).Value,
                snapshot.Count(pattern),
                snapshot.DistinctCount(pattern, QuadPosition.Subject),
                snapshot.DistinctCount(pattern, QuadPosition.Object)));
            cursor.SeekTo(new QuadIds(TermId.None, new TermId(predicate.Bits + 1), TermId.None, TermId.None));
        }

        return properties;
    }

    private static List<Partition> ReadClasses(Snapshot snapshot)
    {
        var classes = new List<Partition>();
        var type = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        if (type.IsNone)
        {
            return classes;
        }

        var objects = new TermId[1];
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, type, TermId.None, TermId.None), QuadOrder.Posg);
        while (cursor.Read([], [], objects, []) > 0)
        {
            if (snapshot.Terms.Decode(objects[0]) is Iri iri)
            {
                var pattern = new QuadPattern(TermId.None, type, objects[0], TermId.None);
                classes.Add(new Partition(iri.Value, snapshot.Count(pattern), snapshot.DistinctCount(pattern, QuadPosition.Subject), 1));
            }

            cursor.SeekTo(new QuadIds(TermId.None, type, new TermId(objects[0].Bits + 1), TermId.None));
        }

        return classes;
    }

    private static List<(string, long)> ReadGraphs(Snapshot snapshot) =>
        [.. snapshot.NamedGraphs().Select(graph => (snapshot.Terms.Decode(graph).ToString()!.Trim('<', '>'), snapshot.Count(new QuadPattern(TermId.None, TermId.None, TermId.None, graph))))];
}
