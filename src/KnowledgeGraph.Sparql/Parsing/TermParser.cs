using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Variables, IRIs, literals and blank nodes.</summary>
internal sealed class TermParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    public Variable Variable()
    {
        var token = _tokens.Expect(TokenKind.Variable, "a variable");
        return new Variable(Encoding.UTF8.GetString(_tokens.Source.Bytes[(token.Start + 1)..token.End]));
    }

    /// <summary>An IRI, or a literal of any kind; null, and nothing taken, where there is neither.</summary>
    public Term? TryConstant() => _tokens.Kind switch
    {
        TokenKind.Iri or TokenKind.PrefixedName => grammar.Names.ReadIri("an IRI"),
        _ => TryLiteral(),
    };

    public Literal? TryLiteral() => _tokens.Kind switch
    {
        TokenKind.String or TokenKind.LongString => StringLiteral(),
        TokenKind.Integer => Number(Xsd.Integer),
        TokenKind.Decimal => Number(Xsd.Decimal),
        TokenKind.Double => Number(Xsd.Double),
        TokenKind.Word when _tokens.IsWord("true") => Boolean("true"),
        TokenKind.Word when _tokens.IsWord("false") => Boolean("false"),
        _ => null,
    };

    /// <summary>The value of a string token.</summary>
    public string StringValue()
    {
        var isLong = _tokens.Kind == TokenKind.LongString;
        var token = isLong ? _tokens.Take() : _tokens.Expect(TokenKind.String, "a string");
        var quotes = isLong ? 3 : 1;
        return StringEscapes.Decode(_tokens.Source, token.Start + quotes, token.End - quotes, onlyCodepoints: false);
    }

    public long NonNegativeInteger()
    {
        var token = _tokens.Expect(TokenKind.Integer, "a non-negative integer");
        var text = _tokens.TextOf(token);
        return char.IsAsciiDigit(text[0]) && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw _tokens.Error(token.Start, $"found '{text}', expected an integer from 0 to {long.MaxValue}");
    }

    /// <summary><c>_:label</c>, or <c>[]</c> when the caller has seen the bracket close; as a hidden variable.</summary>
    public Variable LabelledBlankNode()
    {
        var token = _tokens.Expect(TokenKind.BlankNodeLabel, "a blank node");
        return grammar.BlankNodes.Labelled(_tokens.TextOf(token)[2..], token.Start);
    }

    private Literal StringLiteral()
    {
        var text = StringValue();
        if (_tokens.Kind == TokenKind.LanguageTag)
        {
            return LanguageLiteral(text);
        }

        return _tokens.TryTake(TokenKind.DatatypeMark)
            ? new Literal(text, grammar.Names.ReadIri("the IRI of a datatype").Value)
            : new Literal(text);
    }

    private Literal LanguageLiteral(string text)
    {
        var token = _tokens.Take();
        var tag = _tokens.TextOf(token)[1..];
        var split = tag.IndexOf("--", StringComparison.Ordinal);
        var language = split < 0 ? tag : tag[..split];
        var direction = split < 0 ? BaseDirection.None : tag[(split + 2)..] switch
        {
            "ltr" => BaseDirection.LeftToRight,
            "rtl" => BaseDirection.RightToLeft,
            var other => throw _tokens.Error(token.Start, $"found the base direction '{other}', expected 'ltr' or 'rtl'"),
        };
        if (!LanguageTag.IsWellFormed(language))
        {
            throw _tokens.Error(token.Start, $"'@{tag}' is no language tag; one is made of parts of at most 8 letters or digits, such as '@zh-Hans'");
        }

        return Literal.WithLanguage(text, language, direction);
    }

    private Literal Number(string datatype) => new(_tokens.TextOf(_tokens.Take()), datatype);

    private Literal Boolean(string value)
    {
        _tokens.Take();
        return new Literal(value, Xsd.Boolean);
    }
}
