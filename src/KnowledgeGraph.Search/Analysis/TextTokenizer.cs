using KnowledgeGraph.Search.Characters;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// Cuts a text into tokens. Chinese is cut into pairs of characters: a sequence of pairs at consecutive positions is then exactly a
/// part of the text, so that words need not be known when a text is indexed, and a name that turns up later is a word in all texts before it.
/// </summary>
internal static class TextTokenizer
{
    /// <param name="tokens">Is cleared first.</param>
    public static void Tokenize(ReadOnlySpan<char> text, List<TextToken> tokens)
    {
        tokens.Clear();
        var folded = CharacterFolding.Fold(text);
        var at = 0;
        var position = 0;
        while (at < folded.Length)
        {
            var end = at + 1;
            if (IsHan(folded[at]))
            {
                end = RunEnd(folded, at, IsHan);
                AddHan(folded, at, end, ref position, tokens);
            }
            else if (char.IsLetterOrDigit(folded[at]))
            {
                end = AddWordOrNumber(folded, at, ref position, tokens);
            }

            at = end;
        }
    }

    public static bool IsHan(char character) =>
        character is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\u3040' and <= '\u30ff' or '〇'
        || char.IsSurrogate(character);

    private static void AddHan(string folded, int start, int end, ref int position, List<TextToken> tokens)
    {
        for (var i = start; i < end - 1; i++)
        {
            tokens.Add(new TextToken(folded.Substring(i, 2), i, i + 2, position++, TokenKind.HanPair));
        }

        tokens.Add(new TextToken(folded.Substring(end - 1, 1), end - 1, end, position++, TokenKind.HanLast));
    }

    private static int AddWordOrNumber(string folded, int start, ref int position, List<TextToken> tokens)
    {
        var end = RunEnd(folded, start, static c => char.IsLetterOrDigit(c) && !IsHan(c));
        var onlyDigits = folded.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0;
        if (onlyDigits && NumberForm.TryRead(folded.AsSpan(start), out var normal, out var digits, out var length))
        {
            tokens.Add(new TextToken(normal, start, start + length, position, TokenKind.Number));
            var written = folded.Substring(start, digits);
            if (written != normal)
            {
                tokens.Add(new TextToken(written, start, start + digits, position, TokenKind.WrittenNumber));
            }

            position++;
            return start + length;
        }

        tokens.Add(new TextToken(folded[start..end], start, end, position++, TokenKind.Word));
        return end;
    }

    private static int RunEnd(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }
}
