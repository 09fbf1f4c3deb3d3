namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// Those who wait for one flush. One of them leads and flushes for all; the others sleep until it has ended and are then woken together, none
/// taking turns at a lock.
/// </summary>
internal sealed class FlushGroup
{
    private readonly object _gate = new();
    private readonly ManualResetEventSlim _isComplete = new();
    private int _expected = int.MaxValue;
    private bool _isLeaderCalled;
    private bool _hasEnded;

    public int Members { get; private set; }

    /// <summary>Whether a member has to be safe from a power failure, and not only from a crash of the process.</summary>
    public bool IsToDisk { get; private set; }

    /// <summary>What the flush covers, known when it begins: the log up to a position, and the last revision in it.</summary>
    public LogEnd Covered { get; set; }

    /// <summary>Adds a member. For the holder of the log's lock.</summary>
    public void Join(bool toDisk)
    {
        IsToDisk |= toDisk;
        if (++Members >= _expected)
        {
            _isComplete.Set();
        }
    }

    /// <summary>Says how many members are worth waiting for. For the holder of the log's lock.</summary>
    public void Expect(int members)
    {
        _expected = members;
        if (Members >= members)
        {
            _isComplete.Set();
        }
    }

    /// <summary>Waits for those who are expected, but not long.</summary>
    public void Gather(TimeSpan longest) => _isComplete.Wait(longest);

    /// <summary>Lets one member lead.</summary>
    public void CallLeader()
    {
        lock (_gate)
        {
            _isLeaderCalled = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Wakes all members.</summary>
    public void End()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>True when the caller has to lead, false when the flush has ended.</summary>
    public bool WaitIsLeader()
    {
        lock (_gate)
        {
            while (!_isLeaderCalled && !_hasEnded)
            {
                Monitor.Wait(_gate);
            }

            var isLeader = _isLeaderCalled;
            _isLeaderCalled = false;
            return isLeader;
        }
    }
}
