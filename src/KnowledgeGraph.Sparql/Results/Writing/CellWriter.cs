using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>Writes the terms of cells, from the dictionary's bytes or from the objects of terms that only the query knows.</summary>
internal sealed class CellWriter(SolutionRows rows, ResultsFormat format, OutputBuffer output)
{
    private byte[] _text = new byte[256];

    public void Write(TermId id)
    {
        if (id.Tag == TermTag.Local)
        {
            Write(rows.DecodeLocal(id));
            return;
        }

        var view = rows.Terms.View(id, stackalloc byte[TermView.ScratchSize]);
        if (view.IsTripleTerm)
        {
            format.BeginTripleTerm(output);
            Write(view.Subject);
            format.BetweenSubjectAndPredicate(output);
            Write(view.Predicate);
            format.BetweenPredicateAndObject(output);
            Write(view.Object);
            format.EndTripleTerm(output);
            return;
        }

        format.Term(output, new TermText
        {
            Kind = view.IsIri ? TermKind.Iri : view.IsBlankNode ? TermKind.BlankNode : TermKind.Literal,
            Prefix = view.Prefix,
            Suffix = view.Suffix,
            DatatypePrefix = view.DatatypePrefix,
            DatatypeSuffix = view.DatatypeSuffix,
            Language = view.Language,
            Direction = view.Direction,
        });
    }

    private void Write(Term term)
    {
        switch (term)
        {
            case TripleTerm triple:
                format.BeginTripleTerm(output);
                Write(triple.Subject);
                format.BetweenSubjectAndPredicate(output);
                Write(triple.Predicate);
                format.BetweenPredicateAndObject(output);
                Write(triple.Object);
                format.EndTripleTerm(output);
                break;
            case Literal literal:
                Encode(literal.LexicalForm, literal.Datatype, literal.Language ?? "", out var text, out var datatype, out var language);
                format.Term(output, new TermText
                {
                    Kind = TermKind.Literal,
                    Suffix = text,
                    DatatypeSuffix = datatype,
                    Language = language,
                    Direction = literal.Direction,
                });
                break;
            default:
                var isIri = term is Iri;
                Encode(isIri ? ((Iri)term).Value : ((BlankNode)term).Label, "", "", out var name, out _, out _);
                format.Term(output, new TermText { Kind = isIri ? TermKind.Iri : TermKind.BlankNode, Suffix = name });
                break;
        }
    }

    private void Encode(
        string first,
        string second,
        string third,
        out ReadOnlySpan<byte> firstBytes,
        out ReadOnlySpan<byte> secondBytes,
        out ReadOnlySpan<byte> thirdBytes)
    {
        var most = Encoding.UTF8.GetMaxByteCount(first.Length + second.Length + third.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        var room = _text.AsSpan();
        firstBytes = Take(first, ref room);
        secondBytes = Take(second, ref room);
        thirdBytes = Take(third, ref room);
    }

    private static Span<byte> Take(string text, scoped ref Span<byte> room)
    {
        var length = Encoding.UTF8.GetBytes(text, room);
        var taken = room[..length];
        room = room[length..];
        return taken;
    }
}
