using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Corrections;

/// <summary>Turns records that a person wrote into mentions and facts of a report.</summary>
internal sealed class CorrectionBuilder(ExtractedReport report, string source)
{
    private const string Rule = "correction";
    private const double Certain = 1;

    private readonly List<EntityMention> _entities = [.. report.Entities];
    private readonly List<Measure> _measures = [.. report.Measures];
    private readonly List<Status> _statuses = [.. report.Statuses];
    private readonly List<Relation> _relations = [.. report.Relations];

    public void Add(AnnotationRecord record)
    {
        switch (record.Kind)
        {
            case "entity":
                AddEntity(record);
                break;
            case "measure":
                AddMeasure(record);
                break;
            case "status":
                AddStatus(record);
                break;
            default:
                AddRelation(record);
                break;
        }
    }

    public ExtractedReport Build() => report with
    {
        Entities = [.. _entities.OrderBy(entity => entity.Span.Start)],
        Measures = [.. _measures.OrderBy(measure => measure.Span.Start)],
        Statuses = [.. _statuses.OrderBy(status => status.Span.Start)],
        Relations = [.. _relations.OrderBy(relation => relation.Span.Start)],
    };

    private void AddEntity(AnnotationRecord record)
    {
        var (span, sentence) = Locate(record);
        var text = report.Text.Slice(span).ToString();
        if (record.Text is { } quoted && quoted != text)
        {
            throw Wrong(record, $"its text is not the slice '{text}'");
        }

        _entities.Add(new EntityMention(
            AnnotationTerms.Parse<EntityType>(record.Type) ?? throw Wrong(record, "its type is none of Place, Institution, Project, Programme, Event and Honour"),
            text, record.Name ?? text, span, sentence, Rule, Certain));
    }

    private void AddMeasure(AnnotationRecord record)
    {
        var (span, sentence) = Locate(record);
        var indicator = record.Indicator ?? "";
        var sentenceSpan = report.Text.Sentences[sentence].Span;
        var at = report.Text.Slice(sentenceSpan).IndexOf(indicator, StringComparison.Ordinal);
        var indicatorSpan = at < 0 ? new TextSpan(span.Start, span.Start) : new TextSpan(sentenceSpan.Start + at, sentenceSpan.Start + at + indicator.Length);
        _measures.Add(new Measure(
            span, report.Text.Slice(span).ToString(), indicator, indicatorSpan,
            (decimal)(record.Value ?? throw Wrong(record, "it has no value")), null, record.Unit ?? "",
            AnnotationTerms.ParseComparator(record.Comparator) ?? throw Wrong(record, "its comparator is none of =, >=, <= and ~"), "",
            AnnotationTerms.Parse<ChangeKind>(record.Change) ?? throw Wrong(record, "its change is none of level, increase and decrease"),
            sentence, Role(record), Rule, Certain));
    }

    private void AddStatus(AnnotationRecord record)
    {
        var (span, sentence) = Locate(record);
        var target = _entities.Find(entity => entity.Span == span) ?? throw Wrong(record, "no entity stands at its positions; add one before it");
        _statuses.Add(new Status(
            target,
            AnnotationTerms.Parse<Phase>(record.Phase) ?? throw Wrong(record, "its phase is none of plan, start, advance, complete, open and hold"),
            sentence, Role(record), Rule, Certain));
    }

    private void AddRelation(AnnotationRecord record)
    {
        foreach (var subject in _entities.Where(entity => entity.Name == record.Subject))
        {
            var other = _entities.Find(entity => entity.Name == record.Object && entity.Sentence == subject.Sentence);
            if (other is not null)
            {
                _relations.Add(new Relation(
                    AnnotationTerms.Parse<RelationKind>(record.Predicate) ?? throw Wrong(record, "its predicate is none of awarded, locatedIn, partOf, partnerIn and connects"),
                    subject, other, subject.Sentence, Role(record), Rule, Certain));
                return;
            }
        }

        throw Wrong(record, "no sentence names both its subject and its object; add the entities before it");
    }

    private (TextSpan Span, int Sentence) Locate(AnnotationRecord record)
    {
        var offsets = report.Text.CodePointOffsets;
        var start = record.Start is { } first ? offsets.IndexOf(first) : -1;
        var end = record.End is { } last ? offsets.IndexOf(last) : -1;
        if (start < 0 || end <= start)
        {
            throw Wrong(record, "its start and end are no positions of the text without white space");
        }

        var span = new TextSpan(start, end);
        for (var sentence = 0; sentence < report.Text.Sentences.Length; sentence++)
        {
            if (report.Text.Sentences[sentence].Span.Contains(span))
            {
                return (span, sentence);
            }
        }

        throw Wrong(record, "no one sentence holds its positions");
    }

    private FactRole Role(AnnotationRecord record) =>
        AnnotationTerms.Parse<FactRole>(record.Role) ?? throw Wrong(record, "its role is neither result nor goal");

    private AnnotationException Wrong(AnnotationRecord record, string problem) => new(source, record.Line, $"cannot be added: {problem}");
}
