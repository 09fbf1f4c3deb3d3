namespace KnowledgeGraph.Store.Durability;

/// <summary>A store's files are not as the store wrote them: which file, where, and what was found.</summary>
public sealed class StoreCorruptException : IOException
{
    public StoreCorruptException(string file, long offset, string problem)
        : base($"{file}, byte {offset}: {problem}. Restore the directory from a backup.")
    {
        File = file;
        Offset = offset;
    }

    public string File { get; }

    /// <summary>Bytes from the file's start.</summary>
    public long Offset { get; }
}
