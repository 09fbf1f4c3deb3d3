namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>A dataset that RDFC-1.0 does not canonicalise: too much work by the limit given, or blank nodes in triple terms.</summary>
public sealed class CanonicalizationException(string message) : Exception(message);
