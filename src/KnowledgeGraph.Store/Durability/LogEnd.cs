namespace KnowledgeGraph.Store.Durability;

/// <summary>How far a log goes: bytes from its start, and the revision of the last commit in them.</summary>
internal readonly record struct LogEnd(long Position, long Revision);
