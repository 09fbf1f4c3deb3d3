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
            [.. found.Measures.Select(measure => measure with
            {
                Text = Slice(measure.Span),
                Indicator = measure.Indicator.Length == measure.IndicatorSpan.Length ? Slice(measure.IndicatorSpan) : measure.Indicator,
            })],
            [.. found.RelativeMeasures.Select(measure => measure with { Text = Slice(measure.Span) })],
            [.. found.Statuses.Select(status => status with { Target = Entity(status.Target) })],
            [.. found.Relations.Select(relation => relation with { Subject = Entity(relation.Subject), Object = Entity(relation.Object) })]);

        string Slice(TextSpan span) => own.Slice(span).ToString();

        EntityMention Entity(EntityMention mention)
        {
            var slice = Slice(mention.Span);
            return mention with { Text = slice, Name = mention.Name == mention.Text ? slice : mention.Name };
        }
    }
}
