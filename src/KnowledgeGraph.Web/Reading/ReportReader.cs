using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Reads a report back out of the store.</summary>
public sealed class ReportReader(Snapshot snapshot, Labels labels)
{
    /// <summary>Characters of a heading's number: 一、 or （十二）.</summary>
    private const int LongestNumber = 5;

    /// <returns>Null where the IRI is no report's.</returns>
    public ReportView? Read(string reportIri)
    {
        var report = Vocabulary.Find(snapshot, reportIri);
        var sentenceType = Vocabulary.Find(snapshot, Vocabulary.Kg + "Sentence");
        var parts = Statements.Subjects(snapshot, Vocabulary.Find(snapshot, Vocabulary.Kg + "report"), report);
        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        var sentences = parts.Where(part => Statements.Objects(snapshot, part, type).Contains(sentenceType)).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var facts = new MarkedFactReader(snapshot, labels);
        var found = parts.Select(facts.Fact).Concat(facts.Mentions(report)).OfType<MarkedFact>().OrderBy(fact => fact.Start).ToList();
        return new ReportView(
            new ValueView(report, snapshot.Terms.Decode(report), labels.Of(report)),
            Sections(sentences, found.ToLookup(fact => fact.Sentence)),
            [.. found.Where(fact => fact.Kind != MarkKind.Entity)]);
    }

    private List<ReportSection> Sections(List<TermId> sentences, ILookup<long, MarkedFact> facts)
    {
        var ordered = sentences
            .Select(id => (Id: id, Index: Number(id, "index"), Section: Statements.Object(snapshot, id, Vocabulary.Kg + "section")))
            .OrderBy(sentence => sentence.Index);
        var sections = new List<ReportSection>();
        var current = new List<ReportSentence>();
        TermId? section = null;
        var start = 0L;
        foreach (var sentence in ordered)
        {
            if (section is null || sentence.Section != section)
            {
                section = sentence.Section;
                current = [];
                var title = sentence.Section.IsNone ? null : labels.Best(sentence.Section, Vocabulary.Rdfs + "label");
                sections.Add(new ReportSection(title, (int)Math.Max(0, Number(sentence.Section, "sectionLevel")), current));
            }

            var text = Statements.Text(snapshot, Statements.Object(snapshot, sentence.Id, Vocabulary.Kg + "text")) ?? "";
            var heading = current.Count == 0 ? HeadingLength(text, sections[^1]) : 0;
            current.Add(MarkedSentence.Of(sentence.Index, text, heading, start, [.. facts[sentence.Index]]));
            start += MarkedSentence.CodePoints(text);
        }

        return sections;
    }

    /// <summary>The first sentence of a section begins with its heading, which the page shows above it; a run-in heading (level 3) stays in its line.</summary>
    private static int HeadingLength(string text, ReportSection section)
    {
        var at = section is { Title: { Length: > 0 } title, Level: < 3 } ? text.IndexOf(title, StringComparison.Ordinal) : -1;
        return at is >= 0 and <= LongestNumber ? at + section.Title!.Length : 0;
    }

    private long Number(TermId subject, string name) => Statements.Number(snapshot, Statements.Object(snapshot, subject, Vocabulary.Kg + name));
}
