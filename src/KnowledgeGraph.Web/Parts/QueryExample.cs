namespace KnowledgeGraph.Web.Parts;

/// <summary>A query that a newcomer can try.</summary>
public sealed record QueryExample(string Title, string Text);
