using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>Reads what was read out of a report, each with the words it rests on.</summary>
internal sealed class MarkedFactReader(Snapshot snapshot, Labels labels)
{
    private readonly TermId _goal = Vocabulary.Find(snapshot, Vocabulary.Kg + "Goal");
    private readonly Dictionary<string, TermId> _predicates = new(StringComparer.Ordinal);

    /// <summary>A fact, or null where the thing is none.</summary>
    public MarkedFact? Fact(TermId id)
    {
        var evidence = Kg(id, "evidence");
        if (evidence.IsNone || Place(evidence) is not { } place)
        {
            return null;
        }

        var target = Kg(id, "target");
        var indicator = Kg(id, "indicator");
        var isMeasure = !Kg(id, "indicatorText").IsNone;
        var kind = isMeasure ? MarkKind.Measure : target.IsNone ? MarkKind.Relation : MarkKind.Status;
        var what = isMeasure ? indicator : target;
        return new MarkedFact(
            Value(id),
            kind,
            Kg(id, "role") == _goal,
            place.Sentence,
            place.Exact,
            place.Start,
            what.IsNone ? null : Value(what),
            kind switch { MarkKind.Measure => Amount(id), MarkKind.Status => labels.Of(Kg(id, "phase")), _ => "" },
            Text(id, "period"),
            Confidence(id));
    }

    /// <summary>The things that a report names, place by place.</summary>
    public IEnumerable<MarkedFact> Mentions(TermId report)
    {
        var target = Vocabulary.Find(snapshot, Vocabulary.Oa + "hasTarget");
        var type = Vocabulary.Find(snapshot, RdfVocabulary.Type);
        foreach (var evidence in Statements.Subjects(snapshot, Vocabulary.Find(snapshot, Vocabulary.Oa + "hasSource"), report))
        {
            foreach (var mention in Statements.Subjects(snapshot, target, evidence))
            {
                var thing = Kg(mention, "names");
                if (!thing.IsNone && Place(evidence) is { } place)
                {
                    var kind = Statements.Objects(snapshot, thing, type, 1);
                    yield return new MarkedFact(
                        Value(thing), MarkKind.Entity, false, place.Sentence, place.Exact, place.Start, kind.Count == 0 ? null : Value(kind[0]), "", null, Confidence(mention));
                }
            }
        }
    }

    private (long Sentence, string Exact, long Start)? Place(TermId evidence)
    {
        var sentence = Kg(evidence, "sentence");
        var selector = Statements.Object(snapshot, evidence, Vocabulary.Oa + "hasSelector");
        var exact = Statements.Text(snapshot, Statements.Object(snapshot, selector, Vocabulary.Oa + "exact"));
        return sentence.IsNone || exact is null
            ? null
            : (Statements.Number(snapshot, Kg(sentence, "index")), exact, Statements.Number(snapshot, Statements.Object(snapshot, selector, Vocabulary.Oa + "start")));
    }

    /// <summary>The number as the text has it, with its comparator; for a relative measure what it is measured by.</summary>
    private string Amount(TermId id)
    {
        if (Text(id, "valueText") is not { } value)
        {
            return Text(id, "comparisonText") + " " + Text(id, "referenceText");
        }

        var comparator = Kg(id, "comparator");
        return comparator.IsNone || comparator == Vocabulary.Find(snapshot, Vocabulary.Kg + "Equal") ? value : $"{value} · {labels.Of(comparator)}";
    }

    private double? Confidence(TermId id) =>
        double.TryParse(Text(id, "confidence"), NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) ? confidence : null;

    private string? Text(TermId id, string name) => Statements.Text(snapshot, Kg(id, name));

    private TermId Kg(TermId id, string name)
    {
        if (!_predicates.TryGetValue(name, out var predicate))
        {
            _predicates.Add(name, predicate = Vocabulary.Find(snapshot, Vocabulary.Kg + name));
        }

        return Statements.Objects(snapshot, id, predicate, 1) is [var first, ..] ? first : TermId.None;
    }

    private ValueView Value(TermId id) => new(id, snapshot.Terms.Decode(id), labels.Of(id));
}
