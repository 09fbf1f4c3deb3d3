using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Terms;

/// <summary>The terms that only one query run knows. Writers lock; readers of ids they were given do not.</summary>
internal sealed class LocalTerms
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Term, TermId> _ids = [];
    private Term[] _terms = new Term[16];
    private int _count;

    /// <summary>The id that a term has been given here, or <see cref="TermId.None"/>.</summary>
    public TermId Find(Term term)
    {
        lock (_gate)
        {
            return _ids.GetValueOrDefault(term);
        }
    }

    public TermId Intern(Term term)
    {
        lock (_gate)
        {
            if (_ids.TryGetValue(term, out var known))
            {
                return known;
            }

            var terms = _terms;
            if (_count == terms.Length)
            {
                Array.Resize(ref terms, terms.Length * 2);
            }

            terms[_count] = term;
            Volatile.Write(ref _terms, terms);
            var id = new TermId(TermTag.Local, (ulong)_count++);
            _ids.Add(term, id);
            return id;
        }
    }

    public Term Decode(TermId id) => Volatile.Read(ref _terms)[id.Payload];
}
