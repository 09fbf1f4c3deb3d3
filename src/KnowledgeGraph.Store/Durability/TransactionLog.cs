using System.Buffers;
using System.Diagnostics;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// The log of commits since a checkpoint. Commits are collected in memory in the order in which they are published; a flush writes all that
/// are there when it begins, while further ones go on collecting. So a commit waits for the disk only at its end, when it has let the next
/// writer in, and many share a flush.
/// </summary>
internal sealed class TransactionLog : IDisposable
{
    /// <summary>A flush that is faster needs no company.</summary>
    private static readonly TimeSpan SlowFlush = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(5);

    private readonly ILogFile _file;
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _record = new();
    private ArrayBufferWriter<byte> _collected = new();
    private ArrayBufferWriter<byte> _spare = new();
    private TermCounts _logged;
    private Exception? _failure;

    /// <summary>How far the log is collected, written to the file, and flushed to the disk.</summary>
    private LogEnd _end;
    private LogEnd _written;
    private LogEnd _durable;

    /// <summary>Those of the flush that is under way, and those of the next.</summary>
    private FlushGroup? _running;
    private FlushGroup _next = new();

    /// <summary>Whether somebody flushes or has been called to.</summary>
    private bool _isLed;
    private int _membersBefore;
    private TimeSpan _timeBefore;

    /// <param name="end">The end of the last whole record; what follows it is cut off.</param>
    /// <param name="logged">The terms that need not be in the next record.</param>
    public TransactionLog(ILogFile file, LogEnd end, in TermCounts logged)
    {
        _file = file;
        if (_file.Length != end.Position)
        {
            _file.Cut(end.Position);
            _file.Flush();
        }

        _end = _written = _durable = end;
        _logged = logged;
    }

    public LogEnd End
    {
        get
        {
            lock (_gate)
            {
                return _end;
            }
        }
    }

    public TermCounts Logged => _logged;

    /// <summary>Leaves terms out of the next record that a checkpoint before this log has.</summary>
    public void SkipTerms(in TermCounts counts) => _logged = counts;

    /// <summary>Appends a commit and returns the position up to which to <see cref="Flush"/>. For the one writer.</summary>
    public long Append(long revision, TermDictionary terms, ChangeSet changes, IReadOnlyList<QuadSet> appended)
    {
        var counts = terms.Counts();
        LogRecord.Write(_record, revision, terms, _logged, counts, changes, appended);
        lock (_gate)
        {
            // The flush of an earlier commit may have failed meanwhile: this one must not be published on top of it.
            ThrowIfFailed();
            _logged = counts;
            _collected.Write(_record.WrittenSpan);
            _end = new LogEnd(_end.Position + _record.WrittenCount, revision);
            return _end.Position;
        }
    }

    /// <summary>
    /// Returns when the log is in the file up to a position, and with <paramref name="toDisk"/> when it is safe from a power failure.
    /// </summary>
    /// <exception cref="IOException">It could not be written; nothing can be appended any more.</exception>
    public void Flush(long position, bool toDisk = true)
    {
        FlushGroup group;
        lock (_gate)
        {
            if (IsDone(position, toDisk))
            {
                return;
            }

            ThrowIfFailed();
            group = _running is { } running && running.Covered.Position >= position && (running.IsToDisk || !toDisk) ? running : _next;
            group.Join(toDisk);
            if (!_isLed)
            {
                _isLed = true;
                group.CallLeader();
            }
        }

        if (group.WaitIsLeader())
        {
            Lead(group);
        }

        lock (_gate)
        {
            if (!IsDone(position, toDisk))
            {
                ThrowIfFailed();
            }
        }
    }

    public void Dispose()
    {
        if (_failure is null)
        {
            Flush(End.Position);
        }

        _file.Dispose();
    }

    private bool IsDone(long position, bool toDisk) => (toDisk ? _durable : _written).Position >= position;

    /// <summary>Flushes for a group, and calls a leader for the next.</summary>
    private void Lead(FlushGroup group)
    {
        Gather(group);
        var records = Begin(group);
        var started = Stopwatch.GetTimestamp();
        var failure = TryWrite(records.WrittenSpan, group.IsToDisk);
        FlushGroup? successor;
        lock (_gate)
        {
            (_membersBefore, _timeBefore) = (group.Members, Stopwatch.GetElapsedTime(started));
            Finish(group, records, failure);
            successor = _next.Members > 0 ? _next : null;
            _isLed = successor is not null;
        }

        // Those who are woken come again with their next commits while the next leader gathers.
        group.End();
        if (failure is null)
        {
            successor?.CallLeader();
        }
        else
        {
            successor?.End();
        }
    }

    /// <summary>
    /// Writers who committed together come again together, as soon as they are woken. Without them the next flush would serve the one who is
    /// there first, and the others wait for two.
    /// </summary>
    private void Gather(FlushGroup group)
    {
        if (_timeBefore < SlowFlush)
        {
            return;
        }

        lock (_gate)
        {
            group.Expect(_membersBefore);
        }

        group.Gather(TimeSpan.FromTicks(Math.Clamp(_timeBefore.Ticks / 4, SlowFlush.Ticks, LongestGathering.Ticks)));
    }

    private ArrayBufferWriter<byte> Begin(FlushGroup group)
    {
        lock (_gate)
        {
            var records = _collected;
            (_collected, _spare) = (_spare, records);
            (_running, _next) = (group, new FlushGroup());
            group.Covered = _end;
            return records;
        }
    }

    private Exception? TryWrite(ReadOnlySpan<byte> records, bool toDisk)
    {
        try
        {
            _file.Write(records, _written.Position);
            if (toDisk)
            {
                _file.Flush();
            }

            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private void Finish(FlushGroup group, ArrayBufferWriter<byte> records, Exception? failure)
    {
        _running = null;
        if (failure is not null)
        {
            Fail(failure);
            return;
        }

        _written = group.Covered;
        _durable = group.IsToDisk ? group.Covered : _durable;
        records.ResetWrittenCount();
        if (records.Capacity > 1 << 24)
        {
            // One huge commit is no reason to keep its room.
            _spare = new ArrayBufferWriter<byte>();
        }
    }

    /// <summary>
    /// Nobody knows what is on the disk, and a flush that succeeds afterwards says nothing about what failed before: nothing may be appended
    /// any more. What no commit was told to be in the log is cut off, so that opening the store again finds the others and these only.
    /// </summary>
    private void Fail(Exception failure)
    {
        _failure = failure;
        try
        {
            _file.Cut(_written.Position);
            _file.Flush();
        }
        catch (IOException alsoFailed)
        {
            _failure = new AggregateException(failure, alsoFailed);
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new IOException(
                $"The store's log could not be written ({failure.Message}). Revision {_written.Revision} is the last one in it, and nothing can be "
                + "committed until the store is opened again.",
                failure);
        }
    }
}
