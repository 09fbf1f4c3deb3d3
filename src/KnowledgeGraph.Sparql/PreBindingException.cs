namespace KnowledgeGraph.Sparql;

/// <summary>A query uses what cannot be given a meaning when variables are bound before it runs (SHACL §5.2.1).</summary>
public sealed class PreBindingException(string problem) : Exception(problem);
