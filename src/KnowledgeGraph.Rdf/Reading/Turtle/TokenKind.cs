namespace KnowledgeGraph.Rdf.Reading.Turtle;

internal enum TokenKind : byte
{
    End,
    Iri,
    PrefixedName,
    BlankNodeLabel,
    String,
    LongString,

    /// <summary>A language tag, or a directive such as <c>@prefix</c>: the same characters.</summary>
    AtWord,
    Integer,
    Decimal,
    Double,

    /// <summary>Letters without a colon: <c>a</c>, <c>true</c>, <c>PREFIX</c>.</summary>
    Word,
    Dot,
    Semicolon,
    Comma,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    OpenAnnotation,
    CloseAnnotation,
    OpenReified,
    CloseReified,
    OpenTripleTerm,
    CloseTripleTerm,
    Tilde,
    DatatypeMark,
}
