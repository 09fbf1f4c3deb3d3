using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Finds the sentences that say something about a thing.</summary>
internal sealed class EvidenceReader(Snapshot snapshot, Labels labels)
{
    private const int MaxFacts = 1000;

    private static readonly string[] FactLinks =
    [
        Vocabulary.Kg + "target", Vocabulary.Kg + "aboutPlace", Vocabulary.Kg + "indicator", RdfVocabulary.Namespace + "subject", RdfVocabulary.Namespace + "object",
    ];

    /// <param name="skip">Sentences before the first that is given.</param>
    /// <returns>Some of the sentences, and how many there are.</returns>
    public (IReadOnlyList<EvidenceView> Sentences, int Total) Read(TermId thing, int skip, int count)
    {
        var sentences = Facts(thing)
            .Select(fact => (Fact: fact, Evidence: Kg(fact, "evidence")))
            .GroupBy(fact => (Sentence: Kg(fact.Evidence, "sentence"), Quote: Kg(fact.Fact, "quote")))
            .Where(sentence => !sentence.Key.Quote.IsNone)
            .ToList();
        return ([.. sentences.Skip(skip).Take(count).Select(sentence => View(sentence.Key.Sentence, sentence.Key.Quote, [.. sentence]))], sentences.Count);
    }

    /// <summary>The facts about a thing, the thing itself where it is one.</summary>
    private List<TermId> Facts(TermId thing)
    {
        if (!Kg(thing, "quote").IsNone)
        {
            return [thing];
        }

        var seen = new HashSet<TermId>();
        return [.. FactLinks.SelectMany(link => Statements.Subjects(snapshot, Vocabulary.Find(snapshot, link), thing, limit: MaxFacts)).Where(seen.Add)];
    }

    private EvidenceView View(TermId sentence, TermId quote, List<(TermId Fact, TermId Evidence)> facts)
    {
        var report = Kg(facts[0].Fact, "report");
        return new EvidenceView(
            Statements.Text(snapshot, quote) ?? "",
            sentence.IsNone ? null : (snapshot.Terms.Decode(sentence) as Iri)?.Value,
            report.IsNone ? null : Value(report),
            [.. facts.Select(fact => Fact(fact.Fact, fact.Evidence))]);
    }

    private EvidenceFact Fact(TermId fact, TermId evidence)
    {
        var selector = Statements.Object(snapshot, evidence, Vocabulary.Oa + "hasSelector");
        var role = Kg(fact, "role");
        var confidence = Statements.Text(snapshot, Kg(fact, "confidence"));
        return new EvidenceFact(
            Value(fact),
            Statements.Text(snapshot, Statements.Object(snapshot, selector, Vocabulary.Oa + "exact")),
            role.IsNone ? null : labels.Of(role),
            Statements.Text(snapshot, Kg(fact, "period")),
            double.TryParse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    private TermId Kg(TermId subject, string name) => Statements.Object(snapshot, subject, Vocabulary.Kg + name);

    private ValueView Value(TermId id) => new(id, snapshot.Terms.Decode(id), labels.Of(id));
}
