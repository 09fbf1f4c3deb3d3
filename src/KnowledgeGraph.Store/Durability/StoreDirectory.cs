using System.Globalization;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Durability;

/// <summary>
/// The files of a store: <c>checkpoint-N</c> has everything up to where <c>log-N</c> begins, and logs with greater numbers follow. Numbers
/// grow; files with smaller numbers than the last checkpoint are left over and deleted.
/// </summary>
internal sealed class StoreDirectory : IDisposable
{
    private const string CheckpointPrefix = "checkpoint-";
    private const string LogPrefix = "log-";

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly Func<string, ILogFile> _openLog;
    private long _number;

    private StoreDirectory(string path, Func<string, ILogFile> openLog)
    {
        _path = path;
        _openLog = openLog;
        try
        {
            _lock = new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem)
        {
            throw new IOException($"The store in {path} is open in another process, or cannot be locked: {problem.Message}", problem);
        }
    }

    public TransactionLog Log { get; private set; } = null!;

    /// <summary>Opens or makes a store's directory and brings its last state back.</summary>
    public static (StoreDirectory Directory, Snapshot State) Open(string path, Func<string, ILogFile> openLog)
    {
        Directory.CreateDirectory(path);
        var directory = new StoreDirectory(path, openLog);
        try
        {
            return (directory, directory.Recover());
        }
        catch
        {
            directory._lock.Dispose();
            throw;
        }
    }

    /// <summary>Makes a directory that holds a snapshot.</summary>
    public static void Create(string path, Snapshot snapshot, CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        if (Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new IOException($"{path} is not empty; a backup goes to a directory of its own.");
        }

        Checkpoint.Write(Path.Combine(path, CheckpointPrefix + "1"), snapshot, cancellation);
    }

    /// <summary>Begins the next log: what is committed from here on is not in the checkpoint of this number. For the one writer.</summary>
    public long Rotate()
    {
        var before = Log;
        before.Flush(before.End.Position);
        Log = new TransactionLog(_openLog(LogPath(++_number)), new LogEnd(0, before.End.Revision), before.Logged);
        before.Dispose();
        return _number;
    }

    /// <summary>Writes the checkpoint of a number from the state at its rotation, and deletes what is no longer needed.</summary>
    public void WriteCheckpoint(long number, Snapshot snapshot, CancellationToken cancellation)
    {
        Checkpoint.Write(CheckpointPath(number), snapshot, cancellation);
        DeleteBefore(number);
    }

    public void Dispose()
    {
        Log.Dispose();
        _lock.Dispose();
    }

    private Snapshot Recover()
    {
        var last = Numbers(CheckpointPrefix).DefaultIfEmpty(0).Max();
        var checkpoint = last > 0 ? Checkpoint.Open(CheckpointPath(last)) : null;
        var terms = checkpoint?.Terms ?? new TermDictionary();
        var replay = new LogReplay(terms, checkpoint?.Revision ?? 0, checkpoint?.Layers ?? []);
        _number = last;
        var length = replay.Read(LogPath(last));
        foreach (var number in Numbers(LogPrefix).Where(number => number > last).Order())
        {
            length = replay.Read(LogPath(number));
            _number = number;
        }

        Log = new TransactionLog(_openLog(LogPath(_number)), new LogEnd(length, replay.Revision), terms.Counts());
        DeleteBefore(last);
        return new Snapshot(replay.Revision, terms, replay.Layers);
    }

    private void DeleteBefore(long number)
    {
        foreach (var old in Numbers(CheckpointPrefix).Where(old => old < number))
        {
            TryDelete(CheckpointPath(old));
        }

        foreach (var old in Numbers(LogPrefix).Where(old => old < number))
        {
            TryDelete(LogPath(old));
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
            // Some systems keep a file while it is mapped. It is tried again with the next checkpoint and the next opening, and does no harm.
        }
    }

    private IEnumerable<long> Numbers(string prefix) =>
        Directory.EnumerateFiles(_path, prefix + "*")
            .Select(file => NumberIn(Path.GetFileName(file)[prefix.Length..]))
            .Where(number => number >= 0)
            .ToList();

    private static long NumberIn(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private string CheckpointPath(long number) => Path.Combine(_path, CheckpointPrefix + number.ToString(CultureInfo.InvariantCulture));

    private string LogPath(long number) => Path.Combine(_path, LogPrefix + number.ToString(CultureInfo.InvariantCulture));
}
