namespace KnowledgeGraph.Search.Characters;

/// <summary>
/// Makes characters alike that a reader takes for the same: full and half width, upper and lower case, traditional and simplified.
/// One character becomes one character, so that positions in the folded text are positions in the text.
/// </summary>
internal static class CharacterFolding
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const char IdeographicSpace = '\u3000';

    private static readonly char[] Table = BuildTable();

    public static char Fold(char character) => Table[character];

    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Table[source[i]];
            }
        });

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
        {
            var character = (char)code;
            var halfWidth = character switch
            {
                >= FirstFullWidth and <= LastFullWidth => (char)(character - FirstFullWidth + '!'),
                IdeographicSpace => ' ',
                _ => character,
            };
            table[code] = char.ToLowerInvariant(halfWidth);
        }

        foreach (var row in CharacterTable.Rows("simplified.tsv"))
        {
            foreach (var traditional in row[1])
            {
                table[traditional] = row[0][0];
            }
        }

        return table;
    }
}
