using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The kinds of named things; the names are those of the annotation guidelines and of the ontology's classes.</summary>
public enum EntityType : byte
{
    Place,
    Institution,
    Project,
    Programme,
    Event,
    Honour,
}

/// <summary>One mention of a named thing.</summary>
/// <param name="Text">The exact slice of the text.</param>
/// <param name="Name">The full name, where a list or a short form hides a part of it; else the same as <paramref name="Text"/>.</param>
/// <param name="Rule">The rule that chose it, for review and for measuring rules.</param>
/// <param name="Confidence">Between 0 and 1, the measured precision of such readings.</param>
public sealed record EntityMention(EntityType Type, string Text, string Name, TextSpan Span, int Sentence, string Rule, double Confidence);
