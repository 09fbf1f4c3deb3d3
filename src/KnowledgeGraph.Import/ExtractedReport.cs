using System.Collections.Immutable;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import;

/// <summary>Everything that was read out of one report, in the order of the text.</summary>
public sealed record ExtractedReport(
    ReportText Text,
    ImmutableArray<EntityMention> Entities,
    ImmutableArray<Measure> Measures,
    ImmutableArray<RelativeMeasure> RelativeMeasures,
    ImmutableArray<Status> Statuses,
    ImmutableArray<Relation> Relations);
