using System.Text;
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

    /// <summary>Whether a node is a literal of a datatype, without making the literal.</summary>
    public bool HasDatatype(TermId node, TermId datatype)
    {
        if (node.Tag is not (TermTag.Literal or TermTag.Local) and not (>= TermTag.Boolean and <= TermTag.GYear))
        {
            return false;
        }

        return node.Tag == TermTag.Local
            ? Decode(node) is Literal literal && IdOf(new Iri(literal.Datatype)) == datatype
            : terms.View(node, stackalloc byte[TermView.ScratchSize]).DatatypeId == datatype;
    }

    /// <summary>The characters of a literal's form or an IRI in code points; -1 for other terms.</summary>
    public long LengthOf(TermId node)
    {
        if (node.Tag == TermTag.Local)
        {
            return Decode(node) switch
            {
                Iri iri => CodePoints(Encoding.UTF8.GetBytes(iri.Value)),
                Literal literal => CodePoints(Encoding.UTF8.GetBytes(literal.LexicalForm)),
                _ => -1,
            };
        }

        var view = terms.View(node, stackalloc byte[TermView.ScratchSize]);
        return view.IsIri || view.IsLiteral ? CodePoints(view.Prefix) + CodePoints(view.Suffix) : -1;
    }

    /// <summary>Each code point has one byte that continues no other.</summary>
    private static long CodePoints(ReadOnlySpan<byte> text)
    {
        long count = 0;
        foreach (var unit in text)
        {
            count += (unit & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }

    public Term Decode(TermId id) => id.Tag == TermTag.Local ? _own[(int)id.Payload] : terms.Decode(id);
}
