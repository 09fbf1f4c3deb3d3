using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.Lines;

/// <summary>
/// The statements of a block of whole lines, in one pass over its bytes. A subject equal to that of the line before is not made again:
/// most dumps are sorted by subject.
/// </summary>
internal ref struct LineParser<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private const int MaxTripleTermDepth = 1000;

    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _withGraphs;
    private readonly LineScratch _scratch;
    private readonly TSink _sink;
    private TextPosition _start;
    private int _at;
    private int _depth;

    public LineParser(ReadOnlySpan<byte> text, bool withGraphs, TSink sink, LineScratch scratch)
    {
        _text = text;
        _withGraphs = withGraphs;
        _sink = sink;
        _scratch = scratch;
    }

    public void Read(TextPosition start)
    {
        _start = start;
        TTerm subject = default!;
        ReadOnlySpan<byte> subjectBytes = default;
        while (SkipToStatement())
        {
            if (IsVersion())
            {
                ReadVersion();
                continue;
            }

            if (subjectBytes.IsEmpty || !_text[_at..].StartsWith(subjectBytes))
            {
                var from = _at;
                subject = Subject();
                subjectBytes = _text[from] == '<' ? _text[from.._at] : default;
            }
            else
            {
                _at += subjectBytes.Length;
            }

            ReadStatement(subject);
        }
    }

    private void ReadStatement(TTerm subject)
    {
        SkipSpace();
        var predicate = Predicate();
        SkipSpace();
        var @object = Object();
        SkipSpace();
        if (_withGraphs && _at < _text.Length && _text[_at] is (byte)'<' or (byte)'_')
        {
            var graph = Subject("a graph name (IRI or blank node) or '.'");
            EndStatement("'.' after the graph name");
            _sink.Quad(subject, predicate, @object, graph);
            return;
        }

        EndStatement(_withGraphs ? "a graph name or '.' after the object" : "'.' after the object");
        _sink.Triple(subject, predicate, @object);
    }

    private TTerm Subject(string expected = "a subject (IRI or blank node)")
    {
        switch (Current)
        {
            case '<' when Next != '<':
                return _sink.Iri(Iri());
            case '_':
                return BlankNode();
            default:
                throw Expected(expected);
        }
    }

    private TTerm Predicate() =>
        Current == '<' && Next != '<' ? _sink.Iri(Iri()) : throw Expected("a predicate (IRI)");

    private TTerm Object()
    {
        switch (Current)
        {
            case '<' when Next == '<':
                return TripleTerm();
            case '<':
                return _sink.Iri(Iri());
            case '_':
                return BlankNode();
            case '"':
                return Literal();
            default:
                throw Expected("an object (IRI, blank node, literal or '<<(')");
        }
    }

    private TTerm TripleTerm()
    {
        if (!_text[_at..].StartsWith("<<("u8))
        {
            throw Expected("'<<(' of a triple term");
        }

        if (++_depth > MaxTripleTermDepth)
        {
            throw Error($"triple terms are nested more than {MaxTripleTermDepth} deep");
        }

        _at += 3;
        SkipSpace();
        var subject = Subject();
        SkipSpace();
        var predicate = Predicate();
        SkipSpace();
        var @object = Object();
        SkipSpace();
        if (!_text[_at..].StartsWith(")>>"u8))
        {
            throw Expected("')>>' after the triple term's object");
        }

        _at += 3;
        _depth--;
        return _sink.TripleTerm(subject, predicate, @object);
    }

    private TTerm BlankNode()
    {
        var scan = TermScanner.BlankNodeLabel(_text[_at..]);
        var label = Take(scan)[2..];
        return _sink.BlankNode(label);
    }

    private ReadOnlySpan<byte> Iri()
    {
        var from = _at;
        var scan = TermScanner.Iri(_text[_at..]);
        var iri = Take(scan)[1..^1];
        if (scan.Escaped)
        {
            _scratch.Iri.ResetWrittenCount();
            Escapes.AppendDecoded(iri, _scratch.Iri);
            iri = _scratch.Iri.WrittenSpan;
        }

        if (IriReference.SchemeLength(iri) == 0)
        {
            _at = from;
            throw Error("expected an absolute IRI, this one has no scheme");
        }

        return iri;
    }

    private TTerm Literal()
    {
        var scan = TermScanner.ShortString(_text[_at..]);
        var lexical = Take(scan)[1..^1];
        if (scan.Escaped)
        {
            _scratch.Lexical.ResetWrittenCount();
            Escapes.AppendDecoded(lexical, _scratch.Lexical);
            lexical = _scratch.Lexical.WrittenSpan;
        }

        SkipSpace();
        if (Current == '@')
        {
            var tag = Take(TermScanner.LanguageTag(_text[_at..]))[1..];
            var language = LanguageTag.Split(tag, out var direction);
            return _sink.LanguageLiteral(lexical, language, direction);
        }

        return Current == '^' ? _sink.Literal(lexical, Datatype()) : _sink.Literal(lexical, Utf8Vocabulary.XsdString);
    }

    private ReadOnlySpan<byte> Datatype()
    {
        if (Next != '^')
        {
            throw Expected("'^^' and a datatype");
        }

        _at += 2;
        SkipSpace();
        if (Current != '<')
        {
            throw Expected("the datatype's IRI");
        }

        var from = _at;
        var datatype = Iri();
        if (Utf8Vocabulary.IsLanguageDatatype(datatype))
        {
            _at = from;
            throw Error("a literal of this datatype is written with a language tag");
        }

        return datatype;
    }

    private bool IsVersion() => (_text[_at] | 0x20) == 'v';

    // RDF 1.2 N-Triples §2.6: VERSION "1.2", which changes nothing for a reader of 1.2.
    private void ReadVersion()
    {
        var rest = _text[_at..];
        if (rest.Length < 7 || !Ascii.EqualsIgnoreCase(rest[..7], "VERSION"u8))
        {
            throw Expected("a statement or VERSION");
        }

        _at += 7;
        SkipSpace();
        if (Current is not ('"' or '\''))
        {
            throw Expected("a version in quotes, such as \"1.2\"");
        }

        Take(TermScanner.ShortString(_text[_at..]));
        EndLine();
    }

    private bool SkipToStatement()
    {
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    _at++;
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private void EndStatement(string expected)
    {
        SkipSpace();
        if (Current != '.')
        {
            throw Expected(expected);
        }

        _at++;
        EndLine();
    }

    private void EndLine()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] is (byte)'\n' or (byte)'\r')
        {
            return;
        }

        if (_text[_at] != '#')
        {
            throw Expected("the end of the line");
        }

        SkipComment();
    }

    private void SkipComment()
    {
        var length = _text[_at..].IndexOfAny((byte)'\n', (byte)'\r');
        _at = length < 0 ? _text.Length : _at + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t')
        {
            _at++;
        }
    }

    private readonly int Current => _at < _text.Length ? _text[_at] : -1;

    private readonly int Next => _at + 1 < _text.Length ? _text[_at + 1] : -1;

    private ReadOnlySpan<byte> Take(Scan scan)
    {
        var from = _at;
        _at += scan.Length;
        return scan.Problem is null ? _text[from.._at] : throw Error(scan.Problem);
    }

    private readonly RdfSyntaxException Expected(string what) =>
        Error(_at < _text.Length
            ? $"expected {what}, found {FoundText.Describe(_text[_at..])}"
            : $"expected {what}, found the end of the document");

    private readonly RdfSyntaxException Error(string problem)
    {
        var at = _start.After(_text[.._at]);
        return new RdfSyntaxException(problem, at.Line, at.Column);
    }
}
