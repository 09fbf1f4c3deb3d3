using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>A record of the gold annotation that was missed, or one of the system that is wrong.</summary>
public sealed record EvaluationError(string Report, string Metric, bool IsMiss, AnnotationRecord Record);
