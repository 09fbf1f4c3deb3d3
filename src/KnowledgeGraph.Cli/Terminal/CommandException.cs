namespace KnowledgeGraph.Cli.Terminal;

/// <summary>Something the user can put right: what is wrong, where, and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
