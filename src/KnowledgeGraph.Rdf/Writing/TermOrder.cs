using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>The order in which writers list terms: IRIs, blank nodes, literals, triple terms, each by their text.</summary>
internal sealed class TermOrder : IComparer<Term?>
{
    public static TermOrder Instance { get; } = new();

    public int Compare(Term? x, Term? y) => (x, y) switch
    {
        (Iri a, Iri b) => string.CompareOrdinal(a.Value, b.Value),
        (BlankNode a, BlankNode b) => string.CompareOrdinal(a.Label, b.Label),
        (Literal a, Literal b) => CompareLiterals(a, b),
        (TripleTerm a, TripleTerm b) => CompareTriples(a, b),
        _ => Rank(x).CompareTo(Rank(y)),
    };

    private static int CompareLiterals(Literal a, Literal b)
    {
        var order = string.CompareOrdinal(a.LexicalForm, b.LexicalForm);
        order = order != 0 ? order : string.CompareOrdinal(a.Datatype, b.Datatype);
        order = order != 0 ? order : string.CompareOrdinal(a.Language, b.Language);
        return order != 0 ? order : a.Direction.CompareTo(b.Direction);
    }

    private int CompareTriples(TripleTerm a, TripleTerm b)
    {
        var order = Compare(a.Subject, b.Subject);
        order = order != 0 ? order : Compare(a.Predicate, b.Predicate);
        return order != 0 ? order : Compare(a.Object, b.Object);
    }

    private static int Rank(Term? term) => term switch
    {
        null => 0,
        Iri => 1,
        BlankNode => 2,
        Literal => 3,
        _ => 4,
    };
}
