namespace KnowledgeGraph.Sparql.Planning;

/// <summary>A query that is correct but asks for what cannot be evaluated.</summary>
public sealed class PlanningException(string message) : Exception(message);
