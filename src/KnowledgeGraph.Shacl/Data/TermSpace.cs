using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>Ids for the store's terms and for those that only the shapes mention, and the terms behind them.</summary>
internal sealed class TermSpace(TermDictionary terms)
{
    private readonly Dictionary<Term, TermId> _ids = [];
    private readonly List<Term> _own = [];

    public TermId IdOf(Term term)
    {
        if (_ids.TryGetValue(term, out var id))
        {
            return id;
        }

        id = terms.Find(term);
        if (id.IsNone)
        {
            id = new TermId(TermTag.Local, (ulong)_own.Count);
            _own.Add(term);
        }

        _ids.Add(term, id);
        return id;
    }

    public Term Decode(TermId id) => id.Tag == TermTag.Local ? _own[(int)id.Payload] : terms.Decode(id);
}
