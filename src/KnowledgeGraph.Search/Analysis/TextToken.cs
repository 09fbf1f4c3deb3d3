namespace KnowledgeGraph.Search.Analysis;

internal enum TokenKind : byte
{
    /// <summary>Two neighbouring Han characters.</summary>
    HanPair,

    /// <summary>The last character of a Han run, so that every character begins some token.</summary>
    HanLast,

    /// <summary>Letters, with digits among them.</summary>
    Word,

    /// <summary>A number in its normal form: 5.29万 is 52900.</summary>
    Number,

    /// <summary>The digits of a number as written, beside its normal form.</summary>
    WrittenNumber,
}

/// <summary>A token of a folded text.</summary>
/// <param name="Start">First UTF-16 position in the text; <paramref name="End"/> is exclusive.</param>
/// <param name="Position">Place in the order of tokens; each Han character takes one, so that neighbours in the text are neighbours here.</param>
internal readonly record struct TextToken(string Text, int Start, int End, int Position, TokenKind Kind);
