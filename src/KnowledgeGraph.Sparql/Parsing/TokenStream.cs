using System.Text;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The terminals with one of look-ahead, and the limits that keep a hostile text from exhausting the stack.</summary>
internal sealed class TokenStream
{
    /// <summary>How deep brackets, groups and operators may nest. Hand-written queries stay below 20.</summary>
    private const int MaxNesting = 200;

    /// <summary>How many operators of a query may hang on each other's left side, such as <c>1 + 1 + 1</c> or OPTIONAL after OPTIONAL.</summary>
    private const int MaxLinks = 2000;

    private readonly Lexer _lexer;
    private int _nesting;
    private int _links;

    public TokenStream(SourceText source)
    {
        Source = source;
        _lexer = new Lexer(source);
        Current = _lexer.Next();
    }

    public SourceText Source { get; }

    /// <summary>The token that is looked at.</summary>
    public Token Current { get; private set; }

    /// <summary>Where the token before <see cref="Current"/> ended.</summary>
    public int PreviousEnd { get; private set; }

    public TokenKind Kind => Current.Kind;

    public ReadOnlySpan<byte> CurrentBytes => Source.Bytes[Current.Start..Current.End];

    public Token Take()
    {
        var taken = Current;
        PreviousEnd = taken.End;
        Current = _lexer.Next();
        return taken;
    }

    public bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    public Token Expect(TokenKind kind, string expected) => Kind == kind ? Take() : throw Expected(expected);

    /// <summary>Whether the current token is this keyword, without regard to case.</summary>
    public bool IsWord(string keyword) => Kind == TokenKind.Word && Ascii.EqualsIgnoreCase(CurrentBytes, keyword);

    public bool TryTakeWord(string keyword)
    {
        if (!IsWord(keyword))
        {
            return false;
        }

        Take();
        return true;
    }

    public void ExpectWord(string keyword)
    {
        if (!TryTakeWord(keyword))
        {
            throw Expected(keyword);
        }
    }

    public string TextOf(Token token) => Encoding.UTF8.GetString(Source.Bytes[token.Start..token.End]);

    /// <summary>An error at the current token that says what it is and what should be there.</summary>
    public SparqlSyntaxException Expected(string expected) =>
        Source.Error(Current.Start, $"found {DescribeCurrent()}, expected {expected}{SyntaxHints.For(Source, Current, TextOf(Current), expected)}");

    public SparqlSyntaxException Error(int offset, string problem) => Source.Error(offset, problem);

    /// <summary>Called on the way into whatever can contain itself.</summary>
    public void Enter()
    {
        if (++_nesting > MaxNesting)
        {
            throw Source.Error(Current.Start, $"nested deeper than {MaxNesting} levels; split the query");
        }
    }

    public void Leave() => _nesting--;

    /// <summary>Called for each operator whose left side is the one before it.</summary>
    public void Link()
    {
        if (++_links > MaxLinks)
        {
            throw Source.Error(Current.Start, $"more than {MaxLinks} operators that build on each other; split the query or use VALUES or IN");
        }
    }

    private string DescribeCurrent()
    {
        const int Longest = 40;
        if (Kind == TokenKind.EndOfInput)
        {
            return "the end of the text";
        }

        var text = TextOf(Current);
        return text.Length > Longest ? $"'{text[..Longest]}…'" : $"'{text}'";
    }
}
