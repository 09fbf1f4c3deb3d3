using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Short reads of a snapshot, for what a page shows.</summary>
internal static class Statements
{
    private const int Rows = 128;

    /// <summary>The different objects of a subject and predicate, in the order of their ids.</summary>
    public static List<TermId> Objects(Snapshot snapshot, TermId subject, TermId predicate, int limit = int.MaxValue)
    {
        var found = new List<TermId>();
        if (subject.IsNone || predicate.IsNone)
        {
            return found;
        }

        var objects = new TermId[Rows];
        var cursor = snapshot.Scan(new QuadPattern(subject, predicate, TermId.None, TermId.None), QuadOrder.Spog);
        for (var count = cursor.Read([], [], objects, []); count > 0; count = cursor.Read([], [], objects, []))
        {
            for (var row = 0; row < count && found.Count < limit; row++)
            {
                if (found.Count == 0 || found[^1] != objects[row])
                {
                    found.Add(objects[row]);
                }
            }
        }

        return found;
    }

    public static TermId Object(Snapshot snapshot, TermId subject, string predicate) =>
        Objects(snapshot, subject, Vocabulary.Find(snapshot, predicate), 1) is [var first, ..] ? first : TermId.None;

    /// <summary>The different subjects that point to an object by a predicate.</summary>
    public static List<TermId> Subjects(Snapshot snapshot, TermId predicate, TermId @object, int offset = 0, int limit = int.MaxValue)
    {
        var found = new List<TermId>();
        if (predicate.IsNone || @object.IsNone)
        {
            return found;
        }

        var subjects = new TermId[Rows];
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, predicate, @object, TermId.None), QuadOrder.Posg);
        var last = TermId.None;
        var seen = 0;
        for (var count = cursor.Read(subjects, [], [], []); count > 0 && found.Count < limit; count = cursor.Read(subjects, [], [], []))
        {
            for (var row = 0; row < count && found.Count < limit; row++)
            {
                if (subjects[row] != last)
                {
                    last = subjects[row];
                    if (seen++ >= offset)
                    {
                        found.Add(last);
                    }
                }
            }
        }

        return found;
    }

    public static string? Text(Snapshot snapshot, TermId literal) =>
        literal.IsNone ? null : (snapshot.Terms.Decode(literal) as Literal)?.LexicalForm;

    public static long Number(Snapshot snapshot, TermId literal) =>
        long.TryParse(Text(snapshot, literal), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
