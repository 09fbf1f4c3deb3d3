using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The phases that a verb gives its subject by the last words of its object: 进入施工阶段, 纳入国家规划.</summary>
internal sealed class ObjectPhases
{
    private const string NoObject = "-";

    private readonly Dictionary<string, (string Ending, EntityType? Type, Phase Phase)[]> _byVerb;

    /// <exception cref="LexiconException">The lexicon is missing or wrong.</exception>
    public ObjectPhases(LexiconSource lexicons) =>
        _byVerb = lexicons.Read("object-phases").Rows
            .GroupBy(row => row.Required("verb"), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => (row.Required("object"), row["type"].Length > 0 ? row.Enum<EntityType>("type") : (EntityType?)null, row.Enum<Phase>("phase"))).OrderByDescending(ending => ending.Item1.Length).ToArray(),
                StringComparer.Ordinal);

    /// <summary>The phase by the longest ending that the object has, or null. An empty object is what the lexicon calls <see cref="NoObject"/>.</summary>
    public Phase? Of(string verb, ReadOnlySpan<char> @object, EntityType subject)
    {
        if (!_byVerb.TryGetValue(verb, out var endings))
        {
            return null;
        }

        @object = @object.IsEmpty ? NoObject : @object.TrimEnd("》”");
        foreach (var (ending, type, phase) in endings)
        {
            if (@object.EndsWith(ending, StringComparison.Ordinal) && (type ?? subject) == subject)
            {
                return phase;
            }
        }

        return null;
    }
}
