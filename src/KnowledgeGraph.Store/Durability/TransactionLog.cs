using System.Buffers;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// The log of commits since a checkpoint. A commit is durable when the file has been flushed after its record: many that wait at the same
/// time are made durable by one flush.
/// </summary>
internal sealed class TransactionLog : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly Lock _flushing = new();
    private readonly ArrayBufferWriter<byte> _record = new();
    private long _written;
    private long _durable;
    private TermCounts _logged;

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

        _written = _durable = length;
        _logged = logged;
    }

    /// <summary>Bytes of records.</summary>
    public long Length => Volatile.Read(ref _written);

    public TermCounts Logged => _logged;

    /// <summary>Leaves terms out of the next record that a checkpoint before this log has.</summary>
    public void SkipTerms(in TermCounts counts) => _logged = counts;

    /// <summary>Appends a commit; durable once <see cref="Flush"/> with the returned position returns. For the one writer.</summary>
    public long Append(long revision, TermDictionary terms, ChangeSet changes)
    {
        var counts = terms.Counts();
        LogRecord.Write(_record, revision, terms, _logged, counts, changes);
        RandomAccess.Write(_file, _record.WrittenSpan, _written);
        _logged = counts;
        var end = _written + _record.WrittenCount;
        Volatile.Write(ref _written, end);
        if (_record.Capacity > 1 << 24)
        {
            // One huge commit is no reason to keep its room.
            _record.Clear();
        }

        return end;
    }

    /// <summary>Returns when the log is on the disk up to a position.</summary>
    public void Flush(long position)
    {
        if (Volatile.Read(ref _durable) >= position)
        {
            return;
        }

        lock (_flushing)
        {
            if (_durable < position)
            {
                // Takes along what others have written while this one waited for its turn.
                var written = Length;
                RandomAccess.FlushToDisk(_file);
                Volatile.Write(ref _durable, written);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
