namespace KnowledgeGraph.Import.Reflow;

/// <summary>
/// What annotation positions do not count: every character for which Python's <c>str.isspace()</c> holds, and the byte order
/// mark and the zero-width space.
/// </summary>
internal static class WhiteSpace
{
    public static bool IsStripped(char c) =>
        c > '\u3000'
            ? c == '\ufeff'
            : c < 0x80 ? c is ' ' or (>= '\t' and <= '\r') or (>= '\u001c' and <= '\u001f') : c is '\u200b' or '\u3000' || char.IsWhiteSpace(c);

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
