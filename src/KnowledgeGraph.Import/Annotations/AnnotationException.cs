using System.Globalization;

namespace KnowledgeGraph.Import.Annotations;

/// <summary>An annotation file cannot be used: which line, and why.</summary>
public sealed class AnnotationException(string source, int line, string problem, Exception? inner = null)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{source}, line {line}: {problem}"), inner)
{
    public int Line { get; } = line;
}
