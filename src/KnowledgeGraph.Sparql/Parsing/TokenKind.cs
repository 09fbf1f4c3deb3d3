namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The terminals of the grammar (SPARQL 1.2 §19.8). All keywords are <see cref="Word"/>, which the parsers compare without case.</summary>
internal enum TokenKind : byte
{
    EndOfInput,
    Word,
    Iri,
    PrefixedName,
    BlankNodeLabel,
    Variable,
    String,
    LongString,
    LanguageTag,
    Integer,
    Decimal,
    Double,
    LeftBrace,
    RightBrace,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Dot,
    Comma,
    Semicolon,
    Star,
    Slash,
    Pipe,
    Or,
    And,
    Caret,
    DatatypeMark,
    QuestionMark,
    Plus,
    Minus,
    Bang,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Tilde,

    /// <summary><c>&lt;&lt;</c></summary>
    ReifiedOpen,

    /// <summary><c>&gt;&gt;</c></summary>
    ReifiedClose,

    /// <summary><c>&lt;&lt;(</c></summary>
    TripleTermOpen,

    /// <summary><c>)&gt;&gt;</c></summary>
    TripleTermClose,

    /// <summary><c>{|</c></summary>
    AnnotationOpen,

    /// <summary><c>|}</c></summary>
    AnnotationClose,
}

/// <summary>A terminal as a range of bytes.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
