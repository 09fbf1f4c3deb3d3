using KnowledgeGraph.Store.Durability;

namespace KnowledgeGraph.Store.Tests.Durability;

/// <summary>A log's file that keeps what a power failure would leave, and whose disk waits or fails when told to.</summary>
internal sealed class TestLogFile(string path) : ILogFile
{
    private readonly ILogFile _file = LogFile.Open(path);
    private readonly List<byte[]> _flushed = [];

    public Action BeforeFlush { get; set; } = static () => { };

    public Action BeforeCut { get; set; } = static () => { };

    /// <summary>Called with what is to be written; what it returns is written before it fails.</summary>
    public Func<int, int?> FailingWrite { get; set; } = static _ => null;

    public long Length => _file.Length;

    public int Flushes
    {
        get
        {
            lock (_flushed)
            {
                return _flushed.Count;
            }
        }
    }

    /// <summary>The bytes that were on the disk after a flush.</summary>
    public byte[] Flushed(int flush)
    {
        lock (_flushed)
        {
            return _flushed[flush];
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        if (FailingWrite(bytes.Length) is { } written)
        {
            _file.Write(bytes[..written], offset);
            throw new IOException("no space left");
        }

        _file.Write(bytes, offset);
    }

    public void Cut(long length)
    {
        BeforeCut();
        _file.Cut(length);
    }

    public void Flush()
    {
        BeforeFlush();
        _file.Flush();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[_file.Length];
        stream.ReadExactly(bytes);
        lock (_flushed)
        {
            _flushed.Add(bytes);
        }
    }

    public void Dispose() => _file.Dispose();
}
