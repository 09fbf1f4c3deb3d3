using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>A half-open range of UTF-16 positions in <see cref="ReportText.Text"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>What a section talks about, which decides whether its facts are results or goals unless the words say otherwise.</summary>
public enum SectionKind : byte
{
    /// <summary>Front matter, thanks, slogans: no default.</summary>
    Other,

    /// <summary>What was done (回顾, 一年来).</summary>
    Review,

    /// <summary>Difficulties: neither result nor goal.</summary>
    Problems,

    /// <summary>What is to be done (工作安排, 主要目标).</summary>
    Plan,

    /// <summary>Explanations of terms and notes behind the report (名词解释): neither result nor goal.</summary>
    Annex,
}

/// <summary>
/// A heading and what stands under it. <see cref="Level"/> 0 is the document, 1 一、, 2 （一）, 3 1., 4 （1）, 5 a run-in title
/// (社会保障更加有力。). A part that only its opening words announce (在肯定成绩的同时…) has an empty heading and title.
/// </summary>
public sealed record Section(int Level, string Title, TextSpan Heading, TextSpan Body, SectionKind Kind, int Parent);

/// <summary>
/// A sentence with its end mark, or a heading; <see cref="Section"/> indexes <see cref="ReportText.Sections"/>. A page number that
/// breaks a sentence lies inside its span; see <see cref="ReportText.Furniture"/>.
/// </summary>
public sealed record Sentence(TextSpan Span, int Section, int Paragraph);

/// <summary>
/// A report's text with all white space removed, as the annotation guidelines count it, and the way back to the source.
/// </summary>
/// <param name="Text">The stripped text.</param>
/// <param name="SourceOffsets">For each UTF-16 position of <paramref name="Text"/> its position in the decoded source.</param>
/// <param name="CodePointOffsets">For each UTF-16 position of <paramref name="Text"/>, and its end, the number of code points before it.</param>
public sealed record ReportText(
    string Text,
    ImmutableArray<int> SourceOffsets,
    ImmutableArray<int> CodePointOffsets,
    ImmutableArray<Section> Sections,
    ImmutableArray<Sentence> Sentences)
{
    /// <summary>Page numbers, 下转3版 and the like: characters of the text that belong to no sentence.</summary>
    public ImmutableArray<TextSpan> Furniture { get; init; } = [];

    /// <summary>The same characters in one spelling (<see cref="FoldedText"/>); what is read out of the report is read out of these.</summary>
    internal string Folded { get; init; } = Text;

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);
}
