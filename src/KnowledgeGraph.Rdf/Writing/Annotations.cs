using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// The reifiers of statements that the graph itself makes: they are written behind the statement, <c>~ iri</c>, and blank nodes that nothing
/// names with all that is said of them, <c>{| … |}</c> (RDF 1.2 Turtle §2.10). Only statements about IRIs are annotated so, since an IRI is
/// never itself inside an annotation.
/// </summary>
internal sealed class Annotations
{
    private readonly Dictionary<Triple, List<Term>> _reifiers = [];
    private readonly HashSet<Term> _whole = [];

    /// <param name="bySubject">The graph; the statements that annotations say are taken out of it.</param>
    /// <param name="unlabelled">The blank nodes that no statement names.</param>
    public Annotations(Dictionary<Term, List<Quad>> bySubject, HashSet<BlankNode> unlabelled)
    {
        foreach (var (reifier, statements) in bySubject.OrderBy(s => s.Key, TermOrder.Instance))
        {
            var at = statements.FindIndex(Reifies);
            var isOnly = at >= 0 && at == statements.FindLastIndex(Reifies) && IsStated(statements[at].Object, bySubject);
            if (!isOnly || (reifier is BlankNode node && !unlabelled.Contains(node)))
            {
                continue;
            }

            var triple = (TripleTerm)statements[at].Object;
            statements.RemoveAt(at);
            Add(new Triple(triple.Subject, triple.Predicate, triple.Object), reifier);
            if (reifier is BlankNode || statements.Count == 0)
            {
                _whole.Add(reifier);
            }
        }
    }

    /// <summary>True when annotations say all that is said of a subject.</summary>
    public bool HoldWhole(Term subject) => _whole.Contains(subject);

    public IReadOnlyList<Term> ReifiersOf(in Quad statement) =>
        _reifiers.Count > 0 && _reifiers.TryGetValue(statement.Triple, out var reifiers) ? reifiers : [];

    private void Add(in Triple triple, Term reifier)
    {
        if (!_reifiers.TryGetValue(triple, out var reifiers))
        {
            _reifiers[triple] = reifiers = [];
        }

        reifiers.Add(reifier);
    }

    private static bool Reifies(Quad statement) => statement.Predicate.Value == RdfVocabulary.Reifies;

    // A statement of rdf:reifies may itself become an annotation, behind which nothing can be annotated.
    private static bool IsStated(Term term, Dictionary<Term, List<Quad>> bySubject) =>
        term is TripleTerm { Subject: Iri, Predicate.Value: not RdfVocabulary.Reifies } triple
        && bySubject.TryGetValue(triple.Subject, out var statements)
        && statements.Exists(q => q.Predicate.Equals(triple.Predicate) && q.Object.Equals(triple.Object));
}
