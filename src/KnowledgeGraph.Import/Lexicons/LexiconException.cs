using System.Globalization;

namespace KnowledgeGraph.Import.Lexicons;

/// <summary>A lexicon or rule file cannot be used as it is.</summary>
public sealed class LexiconException(string source, int line, string problem)
    : Exception(line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{source}, line {line}: {problem}") : $"{source}: {problem}")
{
    /// <summary>One-based, or 0 where the whole file is meant.</summary>
    public int Line { get; } = line;
}
