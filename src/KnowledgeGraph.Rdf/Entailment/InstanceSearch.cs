using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>Looks for a mapping of blank nodes to terms under which all wanted triples stand in a graph (the interpolation lemma).</summary>
internal sealed class InstanceSearch(IReadOnlySet<Triple> graph)
{
    public bool Finds(IReadOnlyList<Triple> wanted) => Match(wanted, 0, new Dictionary<BlankNode, Term>());

    private bool Match(IReadOnlyList<Triple> wanted, int at, Dictionary<BlankNode, Term> mapping)
    {
        if (at == wanted.Count)
        {
            return true;
        }

        foreach (var triple in graph)
        {
            var extended = new Dictionary<BlankNode, Term>(mapping);
            if (Unify(wanted[at], triple, extended) && Match(wanted, at + 1, extended))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Unify(in Triple wanted, in Triple found, Dictionary<BlankNode, Term> mapping) =>
        wanted.Predicate.Equals(found.Predicate)
        && Unify(wanted.Subject, found.Subject, mapping)
        && Unify(wanted.Object, found.Object, mapping);

    private static bool Unify(Term wanted, Term found, Dictionary<BlankNode, Term> mapping)
    {
        switch (wanted)
        {
            case BlankNode node when mapping.TryGetValue(node, out var bound):
                return bound.Equals(found);
            case BlankNode node:
                mapping.Add(node, found);
                return true;
            case TripleTerm a when found is TripleTerm b:
                return a.Predicate.Equals(b.Predicate) && Unify(a.Subject, b.Subject, mapping) && Unify(a.Object, b.Object, mapping);
            default:
                return wanted.Equals(found);
        }
    }
}
