using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>A report as it can be read: headings and sentences in order, with what was read out of each.</summary>
public sealed record ReportView(ValueView Report, IReadOnlyList<ReportSection> Sections, int Facts, int Goals);

/// <param name="Level">0 for what stands before the first heading.</param>
public sealed record ReportSection(string? Title, int Level, IReadOnlyList<ReportSentence> Sentences);

/// <param name="Index">The sentence's number in its report, the last part of its IRI.</param>
public sealed record ReportSentence(long Index, string Text, IReadOnlyList<SentenceMark> Marks);

/// <summary>A part of a sentence that a fact rests on.</summary>
public sealed record SentenceMark(int Start, int Length, string FactIri, string Label, bool IsGoal);

/// <summary>Reads a report back out of the store.</summary>
public sealed class ReportReader(Snapshot snapshot, Labels labels)
{
    /// <summary>Characters of a heading's number: 一、 or （十二）.</summary>
    private const int LongestNumber = 5;

    public ReportView? Read(string reportIri)
    {
        var report = Vocabulary.Find(snapshot, reportIri);
        var sentenceType = Vocabulary.Find(snapshot, Vocabulary.Kg + "Sentence");
        var belongs = Statements.Subjects(snapshot, Vocabulary.Find(snapshot, Vocabulary.Kg + "report"), report);
        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        var sentences = belongs.Where(part => Statements.Objects(snapshot, part, type).Contains(sentenceType)).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var marks = Marks(belongs, out var facts, out var goals);
        var sections = Sections(sentences, marks);
        return new ReportView(new ValueView(report, snapshot.Terms.Decode(report), labels.Of(report)), sections, facts, goals);
    }

    private List<ReportSection> Sections(List<TermId> sentences, Dictionary<TermId, List<(string Exact, TermId Fact, bool IsGoal)>> marks)
    {
        var ordered = sentences
            .Select(id => (Id: id, Index: Number(id, "index"), Section: Statements.Object(snapshot, id, Vocabulary.Kg + "section")))
            .OrderBy(sentence => sentence.Index);
        var sections = new List<ReportSection>();
        var current = new List<ReportSentence>();
        TermId? section = null;
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
            var body = current.Count == 0 ? WithoutHeading(text, sections[^1]) : text;
            current.Add(new ReportSentence(sentence.Index, body, Place(body, marks.GetValueOrDefault(sentence.Id))));
        }

        return sections;
    }

    /// <summary>The first sentence of a section begins with its heading, which the page shows above it; a run-in heading (level 3) stays in its line.</summary>
    private static string WithoutHeading(string text, ReportSection section)
    {
        var at = section is { Title: { Length: > 0 } title, Level: < 3 } ? text.IndexOf(title, StringComparison.Ordinal) : -1;
        return at is >= 0 and <= LongestNumber ? text[(at + section.Title!.Length)..] : text;
    }

    private long Number(TermId subject, string name) => Statements.Number(snapshot, Statements.Object(snapshot, subject, Vocabulary.Kg + name));

    private Dictionary<TermId, List<(string Exact, TermId Fact, bool IsGoal)>> Marks(List<TermId> parts, out int facts, out int goals)
    {
        var goal = Vocabulary.Find(snapshot, Vocabulary.Kg + "Goal");
        var marks = new Dictionary<TermId, List<(string, TermId, bool)>>();
        (facts, goals) = (0, 0);
        foreach (var part in parts)
        {
            var evidence = Statements.Object(snapshot, part, Vocabulary.Kg + "evidence");
            var sentence = Statements.Object(snapshot, evidence, Vocabulary.Kg + "sentence");
            var exact = Statements.Text(snapshot, Statements.Object(snapshot, Statements.Object(snapshot, evidence, Vocabulary.Oa + "hasSelector"), Vocabulary.Oa + "exact"));
            if (sentence.IsNone || exact is null)
            {
                continue;
            }

            facts++;
            var isGoal = Statements.Object(snapshot, part, Vocabulary.Kg + "role") == goal;
            goals += isGoal ? 1 : 0;
            if (!marks.TryGetValue(sentence, out var list))
            {
                marks.Add(sentence, list = []);
            }

            list.Add((exact, part, isGoal));
        }

        return marks;
    }

    /// <summary>Places the quotes in the sentence, the longest first, each where nothing is marked yet.</summary>
    private List<SentenceMark> Place(string text, List<(string Exact, TermId Fact, bool IsGoal)>? quotes)
    {
        var placed = new List<SentenceMark>();
        foreach (var (exact, fact, isGoal) in (quotes ?? []).OrderByDescending(quote => quote.Exact.Length))
        {
            for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
            {
                if (!placed.Exists(mark => mark.Start < at + exact.Length && at < mark.Start + mark.Length))
                {
                    placed.Add(new SentenceMark(at, exact.Length, ((Iri)snapshot.Terms.Decode(fact)).Value, labels.Of(fact), isGoal));
                    break;
                }
            }
        }

        return [.. placed.OrderBy(mark => mark.Start)];
    }
}
