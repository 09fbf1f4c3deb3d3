using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Reasoning;

/// <summary>
/// Writes what the ontology implies into a graph of its own, so that asserted and inferred quads stay apart. Semi-naive: a triple is looked at once, when
/// it is new. Running it again after a change brings the graph to what then follows.
/// </summary>
public static class Materialization
{
    /// <param name="graph">The graph for inferred triples; what it holds does not count as asserted.</param>
    /// <returns>How many triples are inferred.</returns>
    public static long Run(QuadStore store, Iri graph, CancellationToken cancellation = default)
    {
        using var transaction = store.Begin(cancellation);
        var target = transaction.Terms.Intern(graph);
        transaction.Terms.Intern(new Iri(RdfVocabulary.Type));
        transaction.Clear(target);
        var inferred = Infer(transaction.View(), cancellation);
        foreach (var (subject, predicate, @object) in inferred)
        {
            transaction.Add(new QuadIds(subject, predicate, @object, target));
        }

        transaction.Commit(cancellation);
        return inferred.Count;
    }

    private static HashSet<(TermId Subject, TermId Predicate, TermId Object)> Infer(Snapshot asserted, CancellationToken cancellation)
    {
        var rules = new SchemaRules(asserted);
        var inferred = new HashSet<(TermId, TermId, TermId)>();
        var chained = new List<(TermId Subject, TermId Predicate, TermId Object)>();
        var open = new Queue<(TermId, TermId, TermId)>();
        TripleScan.Each(asserted, QuadPattern.Any, Conclude);
        while (open.TryDequeue(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            Conclude(next.Item1, next.Item2, next.Item3);
        }

        return inferred;

        void Conclude(TermId subject, TermId predicate, TermId @object)
        {
            if (predicate == rules.Type)
            {
                AddTypes(subject, rules.SuperclassesOf(@object));
            }

            AddTypes(subject, rules.DomainsOf(predicate));
            foreach (var above in rules.SuperpropertiesOf(predicate))
            {
                Add(subject, above, @object);
            }

            // A literal cannot be the subject of a triple.
            if (@object.Tag is not (TermTag.Iri or TermTag.BlankNode))
            {
                return;
            }

            AddTypes(@object, rules.RangesOf(predicate));
            foreach (var inverse in rules.InversesOf(predicate))
            {
                Add(@object, inverse, subject);
            }

            if (rules.IsTransitive(predicate))
            {
                Chain(subject, predicate, @object);
            }
        }

        void Chain(TermId subject, TermId predicate, TermId @object)
        {
            foreach (var (_, _, after) in Known(@object, predicate, TermId.None))
            {
                Add(subject, predicate, after);
            }

            foreach (var (before, _, _) in Known(TermId.None, predicate, subject))
            {
                Add(before, predicate, @object);
            }
        }

        List<(TermId, TermId, TermId)> Known(TermId subject, TermId predicate, TermId @object)
        {
            var known = new List<(TermId, TermId, TermId)>();
            TripleScan.Each(asserted, new QuadPattern(subject, predicate, @object, TermId.None), (s, p, o) => known.Add((s, p, o)));
            known.AddRange(chained.Where(triple =>
                triple.Predicate == predicate && (subject.IsNone || triple.Subject == subject) && (@object.IsNone || triple.Object == @object)));
            return known;
        }

        void AddTypes(TermId node, TermId[] classes)
        {
            foreach (var @class in classes)
            {
                Add(node, rules.Type, @class);
            }
        }

        void Add(TermId subject, TermId predicate, TermId @object)
        {
            if (asserted.Count(new QuadPattern(subject, predicate, @object, TermId.None)) == 0 && inferred.Add((subject, predicate, @object)))
            {
                open.Enqueue((subject, predicate, @object));
                if (rules.IsTransitive(predicate))
                {
                    chained.Add((subject, predicate, @object));
                }
            }
        }
    }
}
