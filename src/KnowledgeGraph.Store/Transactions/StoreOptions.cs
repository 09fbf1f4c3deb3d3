using KnowledgeGraph.Store.Durability;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>How a store in a directory keeps what is committed.</summary>
public sealed record StoreOptions
{
    /// <summary>
    /// Whether a commit returns only when it is on the disk. Otherwise the last moments before a power failure may be lost, though never a
    /// part of a commit; a crash of the process alone loses nothing.
    /// </summary>
    public bool FlushOnCommit { get; init; } = true;

    /// <summary>A checkpoint is written in the background when the log has grown to so many bytes.</summary>
    public long CheckpointLogBytes { get; init; } = 256L << 20;

    /// <summary>Opens or makes the file of a log.</summary>
    internal Func<string, ILogFile> OpenLog { get; init; } = LogFile.Open;
}
