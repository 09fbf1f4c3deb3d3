using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import;

/// <summary>Gives what was read out of a folded text the spelling of the report: every text is a slice of it.</summary>
internal static class OwnSpelling
{
    public static ExtractedReport Restore(ExtractedReport found, ReportText own)
    {
        return new ExtractedReport(
            own,
            [.. found.Entities.Select(Entity)],
            [.. found.Measures.Select(Amount)],
            [.. found.RelativeMeasures.Select(measure => IsOwn(measure.Text, measure.Span) ? measure : measure with { Text = Slice(measure.Span) })],
            [.. found.Statuses.Select(status => IsOwn(status.Target.Text, status.Target.Span) ? status : status with { Target = Entity(status.Target) })],
            [.. found.Relations.Select(relation => IsOwn(relation.Subject.Text, relation.Subject.Span) && IsOwn(relation.Object.Text, relation.Object.Span)
                ? relation
                : relation with { Subject = Entity(relation.Subject), Object = Entity(relation.Object) })]);

        // Most of a report is spelled as it was read, and stays.
        bool IsOwn(string text, TextSpan span) => own.Slice(span).SequenceEqual(text);

        string Slice(TextSpan span) => own.Slice(span).ToString();

        Measure Amount(Measure measure)
        {
            var isIndicatorSlice = measure.Indicator.Length == measure.IndicatorSpan.Length;
            return IsOwn(measure.Text, measure.Span) && (!isIndicatorSlice || IsOwn(measure.Indicator, measure.IndicatorSpan))
                ? measure
                : measure with { Text = Slice(measure.Span), Indicator = isIndicatorSlice ? Slice(measure.IndicatorSpan) : measure.Indicator };
        }

        EntityMention Entity(EntityMention mention)
        {
            if (IsOwn(mention.Text, mention.Span))
            {
                return mention;
            }

            var slice = Slice(mention.Span);
            return mention with { Text = slice, Name = mention.Name == mention.Text ? slice : mention.Name };
        }
    }
}
