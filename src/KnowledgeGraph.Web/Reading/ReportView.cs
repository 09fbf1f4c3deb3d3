namespace KnowledgeGraph.Web.Reading;

/// <summary>A report as it can be read: headings and sentences in order, with what was read out of each.</summary>
/// <param name="Facts">All facts in the order of the text; the things that are named are not among them.</param>
public sealed record ReportView(ValueView Report, IReadOnlyList<ReportSection> Sections, IReadOnlyList<MarkedFact> Facts)
{
    public IEnumerable<MarkedFact> Measures(bool areGoals) => Facts.Where(fact => fact.Kind == MarkKind.Measure && fact.IsGoal == areGoals);

    public IEnumerable<MarkedFact> Others(MarkKind kind) => Facts.Where(fact => fact.Kind == kind);
}

/// <param name="Level">0 for what stands before the first heading.</param>
public sealed record ReportSection(string? Title, int Level, IReadOnlyList<ReportSentence> Sentences);

/// <param name="Index">The sentence's number in its report, the last part of its IRI.</param>
/// <param name="Pieces">The sentence cut at the edges of its marks.</param>
/// <param name="Facts">What was read out of it, things that it names included.</param>
public sealed record ReportSentence(long Index, IReadOnlyList<TextPiece> Pieces, IReadOnlyList<MarkedFact> Facts);

/// <summary>Characters of a sentence that the same marks lie on.</summary>
public sealed record TextPiece(string Text, IReadOnlyList<MarkedFact> Marks);

/// <summary>What a mark in a report stands for.</summary>
public enum MarkKind
{
    Entity,
    Measure,
    Status,
    Relation,
}

/// <summary>Something read out of a report, with the words that it rests on.</summary>
/// <param name="Shown">The fact itself, or the thing that is named.</param>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Start">Code points of the text before the words, or −1 where that is not known.</param>
/// <param name="What">The indicator of a measure, the target of a status, the kind of a thing; null where there is none.</param>
/// <param name="Says">A measure's number with its comparator, a status' phase; empty for others.</param>
public sealed record MarkedFact(ValueView Shown, MarkKind Kind, bool IsGoal, long Sentence, string Exact, long Start, ValueView? What, string Says, string? Period, double? Confidence);
