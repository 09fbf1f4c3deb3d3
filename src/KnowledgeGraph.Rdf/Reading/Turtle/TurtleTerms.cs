using System.Buffers;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.Turtle;

/// <summary>Turns tokens into the sink's terms: prefixes, base, escapes. Each method consumes the tokens of its term.</summary>
internal sealed class TurtleTerms<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private readonly TurtleLexer _lexer;
    private readonly TSink _sink;
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _prefixes =
        new Dictionary<byte[], byte[]>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    private readonly ArrayBufferWriter<byte> _iri = new();
    private readonly ArrayBufferWriter<byte> _lexical = new();
    private IriResolver _base;

    public TurtleTerms(TurtleLexer lexer, string? baseIri, TSink sink)
    {
        _lexer = lexer;
        _sink = sink;
        _base = new IriResolver(baseIri);
    }

    /// <summary><c>&lt;…&gt;</c> or a prefixed name.</summary>
    public TTerm Iri()
    {
        var term = _sink.Iri(IriBytes());
        _lexer.Advance();
        return term;
    }

    public TTerm BlankNodeLabel()
    {
        var term = _sink.BlankNode(_lexer.Text[2..]);
        _lexer.Advance();
        return term;
    }

    public TTerm Number()
    {
        var datatype = _lexer.Kind switch
        {
            TokenKind.Integer => Utf8Vocabulary.XsdInteger,
            TokenKind.Decimal => Utf8Vocabulary.XsdDecimal,
            _ => Utf8Vocabulary.XsdDouble,
        };
        var term = _sink.Literal(_lexer.Text, datatype);
        _lexer.Advance();
        return term;
    }

    /// <summary><c>true</c> or <c>false</c>, which are written in lower case.</summary>
    public TTerm Boolean()
    {
        if (!_lexer.Text.SequenceEqual("true"u8) && !_lexer.Text.SequenceEqual("false"u8))
        {
            throw _lexer.Expected("a term; a bare word is only 'a', 'true' or 'false', a prefixed name has a ':'");
        }

        var term = _sink.Literal(_lexer.Text, Utf8Vocabulary.XsdBoolean);
        _lexer.Advance();
        return term;
    }

    /// <summary>A string with its language tag or datatype.</summary>
    public TTerm String()
    {
        var quotes = _lexer.Kind == TokenKind.LongString ? 3 : 1;
        Decode(_lexer.Text[quotes..^quotes], _lexical);
        _lexer.Advance();
        switch (_lexer.Kind)
        {
            case TokenKind.AtWord:
                var language = LanguageTag.Split(_lexer.Text[1..], out var direction);
                return Taken(_sink.LanguageLiteral(_lexical.WrittenSpan, language, direction));
            case TokenKind.DatatypeMark:
                _lexer.Advance();
                return Taken(_sink.Literal(_lexical.WrittenSpan, Datatype()));
            default:
                return _sink.Literal(_lexical.WrittenSpan, Utf8Vocabulary.XsdString);
        }
    }

    /// <summary>The prefix and the IRI of a prefix declaration.</summary>
    public void DeclarePrefix()
    {
        if (_lexer.Kind != TokenKind.PrefixedName || _lexer.Colon != _lexer.Text.Length - 1)
        {
            throw _lexer.Expected("a prefix that ends in ':'");
        }

        var prefix = _lexer.Text[..^1].ToArray();
        _lexer.Advance();
        var iri = AbsoluteIri("the prefix's IRI in '<' and '>'").ToArray();
        _prefixes.Dictionary[prefix] = iri;
        _sink.Prefix(prefix, iri);
        _lexer.Advance();
    }

    /// <summary>The IRI of a base declaration.</summary>
    public void DeclareBase()
    {
        _base = _base.WithBase(AbsoluteIri("the base IRI in '<' and '>'"));
        _lexer.Advance();
    }

    private TTerm Taken(TTerm term)
    {
        _lexer.Advance();
        return term;
    }

    private ReadOnlySpan<byte> Datatype()
    {
        if (_lexer.Kind is not (TokenKind.Iri or TokenKind.PrefixedName))
        {
            throw _lexer.Expected("the datatype's IRI after '^^'");
        }

        var datatype = IriBytes();
        return Utf8Vocabulary.IsLanguageDatatype(datatype)
            ? throw _lexer.Error("a literal of this datatype is written with a language tag")
            : datatype;
    }

    private ReadOnlySpan<byte> IriBytes() =>
        _lexer.Kind == TokenKind.PrefixedName ? PrefixedName() : AbsoluteIri("an IRI");

    private ReadOnlySpan<byte> AbsoluteIri(string expected)
    {
        if (_lexer.Kind != TokenKind.Iri)
        {
            throw _lexer.Expected(expected);
        }

        var reference = _lexer.Text[1..^1];
        if (_lexer.Escaped)
        {
            Decode(reference, _iri);
            reference = _iri.WrittenSpan;
        }

        return _base.TryResolve(reference, out var absolute)
            ? absolute
            : throw _lexer.Error("a relative IRI, and there is no base to resolve it against; expected an absolute IRI or a base");
    }

    private ReadOnlySpan<byte> PrefixedName()
    {
        var text = _lexer.Text;
        if (!_prefixes.TryGetValue(text[.._lexer.Colon], out var iri))
        {
            throw _lexer.Error(CommonPrefixes.Undeclared(System.Text.Encoding.UTF8.GetString(text[.._lexer.Colon]), "@prefix"));
        }

        var local = text[(_lexer.Colon + 1)..];
        _iri.ResetWrittenCount();
        _iri.Write(iri);
        while (_lexer.Escaped)
        {
            var backslash = local.IndexOf((byte)'\\');
            if (backslash < 0)
            {
                break;
            }

            _iri.Write(local[..backslash]);
            _iri.Write(local.Slice(backslash + 1, 1));
            local = local[(backslash + 2)..];
        }

        _iri.Write(local);
        return _iri.WrittenSpan;
    }

    private void Decode(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        if (_lexer.Escaped)
        {
            Escapes.AppendDecoded(text, output);
        }
        else
        {
            output.Write(text);
        }
    }
}
