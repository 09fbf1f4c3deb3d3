namespace KnowledgeGraph.Import.Reflow;

/// <summary>
/// Brings the spellings of newspapers, word processors and web pages to one, character for character, so that positions stay: full-width
/// letters and digits, straight quotation marks, half-width punctuation beside Chinese characters.
/// </summary>
internal static class FoldedText
{
    private const char FullWidth = (char)0xFEE0;

    /// <summary>The text in the usual spelling; the same object where it is so already.</summary>
    public static string Of(string source)
    {
        var first = 0;
        while (first < source.Length && !MayChange(source[first]))
        {
            first++;
        }

        return first == source.Length ? source : string.Create(source.Length, source, static (target, source) =>
        {
            var quoted = false;
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Fold(source, i, ref quoted);
            }
        });
    }

    private static bool MayChange(char c) =>
        c is '"' or ',' or ';' or ':' or '?' or '!' or '(' or ')' or '―' or '─' or '﹪' or '｡' or '､' or '〝' or '〞' or '『' or '』' or '〈' or '〉'
        || c is >= '！' and <= '～';

    private static char Fold(string source, int i, ref bool quoted)
    {
        var c = source[i];
        switch (c)
        {
            case '"' or '＂':
                quoted = !quoted;
                return quoted ? '“' : '”';
            case '\n':
                // A mark that is missing costs its paragraph and not the rest of the report.
                quoted &= !(i + 1 < source.Length && source[i + 1] is '\n' or '\r' or '　');
                return c;
            case '〝' or '『':
                return '“';
            case '〞' or '』':
                return '”';
            case '〈':
                return '《';
            case '〉':
                return '》';
            case '―' or '─':
                return '—';
            case '﹪':
                return '%';
            case '｡':
                return '。';
            case '､':
                return '、';
            case ',' or ';' or ':' or '?' or '!' or '(' or ')':
                return InChinese(source, i) ? (char)(c + FullWidth) : c;
            case '％' or '／' or '＋' or '＆' or '＊' or '＝':
                return (char)(c - FullWidth);
            case '．':
                return i > 0 && IsDigit(source[i - 1]) && i + 1 < source.Length && IsDigit(source[i + 1]) ? '.' : c;
            case >= '！' and <= '～' when char.IsAsciiLetterOrDigit((char)(c - FullWidth)):
                return (char)(c - FullWidth);
            default:
                return c;
        }
    }

    /// <summary>Beside a Chinese character or mark, and not inside a number (12,000; 8:30).</summary>
    private static bool InChinese(string source, int i) =>
        (i > 0 && IsChinese(source[i - 1])) || (i + 1 < source.Length && IsChinese(source[i + 1]) && !(source[i] == '(' && i == 0));

    private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or '”' or '“' or '）' or '》' or '％';

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
