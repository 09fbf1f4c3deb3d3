using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Store.Durability;

/// <summary>The file of a log as the log uses it, so that a test can let a disk fail.</summary>
internal interface ILogFile : IDisposable
{
    /// <summary>Bytes that there are.</summary>
    long Length { get; }

    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Cuts off what follows.</summary>
    void Cut(long length);

    /// <summary>Returns when all that was written or cut is safe from a power failure.</summary>
    void Flush();
}

internal sealed class LogFile(SafeFileHandle file) : ILogFile
{
    public long Length => RandomAccess.GetLength(file);

    public static ILogFile Open(string path) => new LogFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file, bytes, offset);

    public void Cut(long length) => RandomAccess.SetLength(file, length);

    public void Flush() => RandomAccess.FlushToDisk(file);

    public void Dispose() => file.Dispose();
}
