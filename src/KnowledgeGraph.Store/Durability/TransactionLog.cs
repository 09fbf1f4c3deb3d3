using System.Buffers;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// The log of commits since a checkpoint. Commits are collected in memory; whoever waits for one writes all that are there and flushes
/// once, while further commits go on collecting. So a commit never waits for the disk but at its end, and many share a flush.
/// </summary>
internal sealed class TransactionLog : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly Lock _collecting = new();
    private readonly Lock _writing = new();
    private readonly ArrayBufferWriter<byte> _record = new();
    private ArrayBufferWriter<byte> _collected = new();
    private ArrayBufferWriter<byte> _spare = new();
    private TermCounts _logged;
    private Exception? _failure;

    /// <summary>Ends of what is collected, written to the file, and flushed to the disk.</summary>
    private long _end;
    private long _written;
    private long _durable;

    /// <param name="length">Bytes of whole records; what follows them is cut off.</param>
    /// <param name="logged">The terms that need not be in the next record.</param>
    public TransactionLog(string path, long length, in TermCounts logged)
    {
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (RandomAccess.GetLength(_file) != length)
        {
            RandomAccess.SetLength(_file, length);
            RandomAccess.FlushToDisk(_file);
        }

        _end = _written = _durable = length;
        _logged = logged;
    }

    /// <summary>Bytes of records.</summary>
    public long Length => Volatile.Read(ref _end);

    public TermCounts Logged => _logged;

    /// <summary>Leaves terms out of the next record that a checkpoint before this log has.</summary>
    public void SkipTerms(in TermCounts counts) => _logged = counts;

    /// <summary>Appends a commit and returns the position up to which to <see cref="Flush"/>. For the one writer.</summary>
    public long Append(long revision, TermDictionary terms, ChangeSet changes, IReadOnlyList<QuadSet> appended)
    {
        ThrowIfFailed();
        var counts = terms.Counts();
        LogRecord.Write(_record, revision, terms, _logged, counts, changes, appended);
        _logged = counts;
        lock (_collecting)
        {
            _collected.Write(_record.WrittenSpan);
            Volatile.Write(ref _end, _end + _record.WrittenCount);
            return _end;
        }
    }

    /// <summary>
    /// Returns when the log is in the file up to a position, and with <paramref name="toDisk"/> when it is safe from a power failure.
    /// </summary>
    public void Flush(long position, bool toDisk = true)
    {
        if (Volatile.Read(ref toDisk ? ref _durable : ref _written) >= position)
        {
            return;
        }

        lock (_writing)
        {
            // While this one waited for its turn, the one before may have taken its records along.
            if ((toDisk ? _durable : _written) < position)
            {
                ThrowIfFailed();
                Write(toDisk);
            }
        }
    }

    public void Dispose()
    {
        if (_failure is null)
        {
            Flush(Length);
        }

        _file.Dispose();
    }

    private void Write(bool toDisk)
    {
        ArrayBufferWriter<byte> records;
        long end;
        lock (_collecting)
        {
            (records, _collected) = (_collected, _spare);
            end = _end;
        }

        try
        {
            RandomAccess.Write(_file, records.WrittenSpan, _written);
            Volatile.Write(ref _written, end);
            if (toDisk)
            {
                RandomAccess.FlushToDisk(_file);
                Volatile.Write(ref _durable, end);
            }
        }
        catch (IOException failure)
        {
            // Nobody knows what of it is on the disk: nothing may be appended any more.
            _failure = failure;
            throw;
        }

        // One huge commit is no reason to keep its room.
        records.ResetWrittenCount();
        _spare = records.Capacity > 1 << 24 ? new ArrayBufferWriter<byte>() : records;
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new IOException(
                $"The store's log could not be written before, so nothing can be committed until the store is opened again: {failure.Message}",
                failure);
        }
    }
}
