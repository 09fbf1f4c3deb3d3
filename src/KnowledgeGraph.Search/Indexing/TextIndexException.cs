namespace KnowledgeGraph.Search.Indexing;

/// <summary>The text index cannot answer.</summary>
public sealed class TextIndexException(string message, Exception inner) : Exception(message, inner);
