using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Reads quads out of a snapshot as terms, for answers.</summary>
internal static class StoredQuads
{
    private const int Rows = 512;

    /// <param name="keepGraphs">
    /// False gives triples: the graph they are in is left out, and what is in several graphs comes once, except in the order by graph.
    /// </param>
    public static IEnumerable<Quad> Matching(Snapshot snapshot, QuadPattern pattern, QuadOrder order, bool keepGraphs, CancellationToken cancellation = default)
    {
        var (subjects, predicates, objects, graphs) = (new TermId[Rows], new TermId[Rows], new TermId[Rows], new TermId[Rows]);
        var cursor = snapshot.Scan(pattern, order, distinctTriples: !keepGraphs && order != QuadOrder.Gspo);
        var terms = snapshot.Terms;
        var (subject, subjectTerm) = (TermId.None, default(Term));
        for (var count = cursor.Read(subjects, predicates, objects, graphs); count > 0; count = cursor.Read(subjects, predicates, objects, graphs))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = 0; row < count; row++)
            {
                if (subjects[row] != subject)
                {
                    (subject, subjectTerm) = (subjects[row], terms.Decode(subjects[row]));
                }

                var graph = keepGraphs && graphs[row] != TermId.DefaultGraph ? terms.Decode(graphs[row]) : null;
                yield return new Quad(subjectTerm!, (Iri)terms.Decode(predicates[row]), terms.Decode(objects[row]), graph);
            }
        }
    }
}
