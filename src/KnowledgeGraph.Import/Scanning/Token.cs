namespace KnowledgeGraph.Import.Scanning;

internal enum TokenKind : byte
{
    /// <summary>Characters of no known word.</summary>
    Text,
    Verb,
    Adverb,
    Preposition,

    /// <summary>A known word that hides shorter ones, a suffix, or a place.</summary>
    Noun,
    Stop,
    Self,

    /// <summary>A number with a counting word: 8所, 一批, 首家.</summary>
    Count,
    ListMark,
    Conjunction,

    /// <summary>The particle 的.</summary>
    Of,

    /// <summary>The word 等, which closes a list.</summary>
    AndSoOn,
    Quote,
    Bracket,

    /// <summary>A mark that ends a clause.</summary>
    ClauseEnd,
}

/// <summary>A piece of a sentence; positions are those of the text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Lexeme? Word)
{
    public int Length => End - Start;
}
