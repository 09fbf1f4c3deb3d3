namespace KnowledgeGraph.Import.Mentions;

/// <summary>One reading of a stretch of text as a name.</summary>
/// <param name="Score">The sum of its weights; readings below the threshold are not made.</param>
/// <param name="Item">The list item that it was read from, or null.</param>
/// <param name="Name">The full name where the text is only a part of it, else null.</param>
internal sealed record Candidate(EntityType Type, int Start, int End, double Score, string Rule, Item? Item, string? Name = null);
