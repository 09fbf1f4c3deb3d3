using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Store.Terms;

/// <summary>Terms by id and ids by term. Readers never wait; interning is for the one writer.</summary>
public sealed class TermDictionary
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Term, TermId> _ids = [];
    private readonly List<Term> _terms = [];

    /// <summary>How many terms the dictionary holds, inline values not counted.</summary>
    public long Count => _terms.Count;

    /// <summary>The id of a term that the store knows, or <see cref="TermId.None"/>.</summary>
    public TermId Find(Term term)
    {
        lock (_gate)
        {
            return _ids.GetValueOrDefault(term);
        }
    }

    /// <summary>The id of a term, which becomes known where it was not.</summary>
    public TermId Intern(Term term)
    {
        lock (_gate)
        {
            if (_ids.TryGetValue(term, out var known))
            {
                return known;
            }

            var tag = term switch
            {
                Iri => TermTag.Iri,
                BlankNode => TermTag.BlankNode,
                Literal => TermTag.Literal,
                _ => TermTag.TripleTerm,
            };
            var id = new TermId(tag, (ulong)_terms.Count);
            _terms.Add(term);
            _ids.Add(term, id);
            return id;
        }
    }

    /// <summary>The term of an id of this dictionary, as an object: for what is returned, not for what is scanned.</summary>
    public Term Decode(TermId id)
    {
        lock (_gate)
        {
            return _terms[(int)id.Payload];
        }
    }

    /// <summary>The ids inside a triple term of this dictionary; false where <paramref name="id"/> is something else.</summary>
    public bool TryGetTripleTerm(TermId id, out TermId subject, out TermId predicate, out TermId @object)
    {
        if (id.Tag == TermTag.TripleTerm && Decode(id) is TripleTerm triple)
        {
            (subject, predicate, @object) = (Find(triple.Subject), Find(triple.Predicate), Find(triple.Object));
            return !subject.IsNone && !predicate.IsNone && !@object.IsNone;
        }

        (subject, predicate, @object) = (TermId.None, TermId.None, TermId.None);
        return false;
    }
}
