namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Words that say which place something holds among others: 居全省第三.</summary>
internal static class RankWords
{
    private static readonly string[] Ranks =
        ["稳居全", "居全国", "居全省", "居全市", "居全区", "位居", "位列", "稳居中", "居中部", "居西部", "跃居", "排名全", "列全国", "列全省", "列全市", "创历史", "再创历史"];

    public static bool AtStart(ReadOnlySpan<char> words)
    {
        foreach (var rank in Ranks)
        {
            if (words.StartsWith(rank, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
