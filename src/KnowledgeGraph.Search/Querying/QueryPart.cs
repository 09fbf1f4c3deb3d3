using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Characters;

namespace KnowledgeGraph.Search.Querying;

/// <summary>One word of a query, folded, or one phrase in quotation marks.</summary>
internal sealed record QueryPart(string Text, bool IsQuoted, IReadOnlyList<TextToken> Tokens)
{
    /// <summary>Past this many characters nobody types by hand; a paragraph is cut instead of refused.</summary>
    private const int MaxLength = 200;

    /// <summary>Whether this can be pinyin: ASCII letters, perhaps with digits.</summary>
    public bool IsLatin => Text.Length > 0 && Text.AsSpan().IndexOfAnyExcept(LatinLetters) < 0;

    private static readonly System.Buffers.SearchValues<char> LatinLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Cuts a query at white space and quotation marks; parts without a letter or digit fall away.</summary>
    public static IReadOnlyList<QueryPart> Parse(string query)
    {
        var folded = CharacterFolding.Fold(query.AsSpan(0, Math.Min(query.Length, MaxLength))).Replace('ü', 'v');
        var parts = new List<QueryPart>();
        var isQuoted = false;
        foreach (var piece in folded.Split('"', '“', '”', '「', '」'))
        {
            if (isQuoted)
            {
                Add(parts, piece, true);
            }
            else
            {
                foreach (var word in piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(parts, word, false);
                }
            }

            isQuoted = !isQuoted;
        }

        return parts;
    }

    private static void Add(List<QueryPart> parts, string text, bool isQuoted)
    {
        var tokens = new List<TextToken>();
        TextTokenizer.Tokenize(text, tokens);
        if (tokens.Count > 0)
        {
            parts.Add(new QueryPart(text.Trim(), isQuoted, tokens));
        }
    }
}
