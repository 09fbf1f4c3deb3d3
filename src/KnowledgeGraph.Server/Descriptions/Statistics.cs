using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>How often a predicate or class occurs.</summary>
internal readonly record struct Partition(string Iri, long Triples, long Subjects, long Objects);

/// <summary>
/// Exact figures of one revision, as queries see it: of the union of all graphs, in which a triple counts once. Only <see cref="Graphs"/> has
/// figures of single graphs.
/// </summary>
internal sealed record Statistics(
    long Revision,
    long Triples,
    long Subjects,
    long Objects,
    IReadOnlyList<Partition> Properties,
    IReadOnlyList<Partition> Classes,
    IReadOnlyList<(string Iri, long Triples)> Graphs)
{
    public static Statistics Of(Snapshot snapshot, CancellationToken cancellation) => new(
        snapshot.Revision,
        snapshot.CountTriples(QuadPattern.Any),
        snapshot.ExactDistinctCount(QuadPattern.Any, QuadPosition.Subject, cancellation),
        snapshot.ExactDistinctCount(QuadPattern.Any, QuadPosition.Object, cancellation),
        ReadProperties(snapshot, cancellation),
        ReadClasses(snapshot, cancellation),
        ReadGraphs(snapshot));

    private static List<Partition> ReadProperties(Snapshot snapshot, CancellationToken cancellation)
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
                snapshot.CountTriples(pattern),
                snapshot.ExactDistinctCount(pattern, QuadPosition.Subject, cancellation),
                snapshot.ExactDistinctCount(pattern, QuadPosition.Object, cancellation)));
            cursor.SeekTo(new QuadIds(TermId.None, new TermId(predicate.Bits + 1), TermId.None, TermId.None));
        }

        return properties;
    }

    private static List<Partition> ReadClasses(Snapshot snapshot, CancellationToken cancellation)
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
                classes.Add(new Partition(iri.Value, snapshot.CountTriples(pattern), snapshot.ExactDistinctCount(pattern, QuadPosition.Subject, cancellation), 1));
            }

            cursor.SeekTo(new QuadIds(TermId.None, type, new TermId(objects[0].Bits + 1), TermId.None));
        }

        return classes;
    }

    private static List<(string, long)> ReadGraphs(Snapshot snapshot) =>
        [.. snapshot.NamedGraphs().Select(graph => (snapshot.Terms.Decode(graph).ToString()!.Trim('<', '>'), snapshot.Count(new QuadPattern(TermId.None, TermId.None, TermId.None, graph))))];
}
