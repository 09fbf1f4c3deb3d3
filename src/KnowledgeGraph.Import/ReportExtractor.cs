using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Facts.Measures;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import;

/// <summary>The steps from a report's characters to what it says. One extractor serves any number of reports and threads.</summary>
public sealed class ReportExtractor
{
    private readonly ReportTextReader _reader;
    private readonly NamedFactReader _names;
    private readonly MeasureReader _measures;

    /// <summary>Prepares the steps with the lexicons that are part of the program, or with <paramref name="lexicons"/>.</summary>
    /// <exception cref="LexiconException">A lexicon is missing or wrong.</exception>
    public ReportExtractor(LexiconSource? lexicons = null)
    {
        lexicons ??= LexiconSource.BuiltIn;
        _reader = new ReportTextReader(lexicons);
        _names = new NamedFactReader(lexicons);
        _measures = new MeasureReader(lexicons, new RoleReader(lexicons));
    }

    /// <summary>Reads everything out of one report.</summary>
    public ExtractedReport Extract(string source)
    {
        var text = _reader.Read(source);
        var spelled = ReferenceEquals(text.Folded, text.Text) ? text : text with { Text = text.Folded };
        var (entities, statuses, relations) = _names.Read(spelled);
        var found = new ExtractedReport(spelled, entities, _measures.Read(spelled, entities), _measures.ReadRelative(spelled), statuses, relations);
        return ReferenceEquals(spelled, text) ? found : OwnSpelling.Restore(found, text);
    }
}
