namespace KnowledgeGraph.Rdf.Writing;

/// <summary>A statement that the chosen syntax cannot say.</summary>
public sealed class RdfWriteException(string message) : Exception(message);
