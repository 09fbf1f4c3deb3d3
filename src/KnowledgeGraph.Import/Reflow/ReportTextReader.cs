using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>Turns the characters of a report into its text, sections and sentences.</summary>
public sealed class ReportTextReader
{
    private readonly PageFurniture _furniture;
    private readonly SectionCues _cues;

    /// <exception cref="LexiconException">A lexicon that this step needs is missing or wrong.</exception>
    public ReportTextReader(LexiconSource lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _furniture = new PageFurniture(lexicons);
        _cues = new SectionCues(lexicons);
    }

    /// <summary>Reads a source; any text is a report, if only of one sentence.</summary>
    public ReportText Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var stripped = StrippedText.Of(source);
        var lines = SourceLine.Split(source, stripped);
        var folded = FoldedText.Of(source) is var same && ReferenceEquals(same, source) ? stripped.Text : stripped.Pick(same);
        var furniture = _furniture.Find(folded, lines);
        var paragraphs = ParagraphReader.Read(folded, lines, furniture);
        var (sections, sentences) = new OutlineReader(folded, _cues).Read(paragraphs);
        return new ReportText(stripped.Text, stripped.SourceOffsets, stripped.CodePointOffsets, sections, sentences)
        {
            Folded = folded,
            Furniture = [.. lines.Where((_, i) => furniture[i]).Select(line => line.Span)],
        };
    }
}
