namespace KnowledgeGraph.Import.Scanning;

/// <summary>Two characters as one number, which is looked up faster than a pair of values.</summary>
internal static class CharacterPair
{
    public static int Of(char first, char second) => (first << 16) | second;
}
