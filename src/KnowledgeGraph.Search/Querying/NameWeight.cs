namespace KnowledgeGraph.Search.Querying;

/// <summary>What makes one name likelier than another that fits a query as well.</summary>
internal static class NameWeight
{
    private const int Longest = 50;

    /// <param name="links">Statements that point to the thing.</param>
    public static float Of(long links, string name) => (float)(Math.Log2(1 + links) - (0.2 * Math.Min(name.Length, Longest)));
}
