namespace KnowledgeGraph.Search.Characters;

/// <summary>Reads the tab-separated tables that are embedded beside this file; lines that start with # say where the facts come from.</summary>
internal static class CharacterTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(CharacterTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in {typeof(CharacterTable).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }
}
