using KnowledgeGraph.Store.Memory;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Durability;

/// <summary>Does again what logs say, on top of a checkpoint.</summary>
internal sealed class LogReplay(TermDictionary terms, long revision, Layer[] layers)
{
    /// <summary>So many changes are put on the layers at a time.</summary>
    private const int BatchChanges = 1 << 18;

    private ChangeSet _changes = new();

    public long Revision { get; private set; } = revision;

    public Layer[] Layers { get; private set; } = layers;

    /// <summary>
    /// Replays a log and returns the bytes of its whole records: a crash may have left a part of one at the end, which no one was told of.
    /// </summary>
    public long Read(string path)
    {
        // Mapping instead of reading: a log may be larger than an array.
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return 0;
        }

        using var file = new MappedFile(path);
        var offset = 0L;
        while (TryFind(file, offset, out var body))
        {
            try
            {
                Revision = LogRecord.Apply(body, terms, _changes);
            }
            catch (InvalidDataException problem)
            {
                throw new StoreCorruptException(path, offset, problem.Message);
            }

            offset += LogRecord.HeadBytes + body.Length;
            if (_changes.Count >= BatchChanges)
            {
                Apply();
            }
        }

        Apply();
        return offset;
    }

    private static unsafe bool TryFind(MappedFile file, long offset, out ReadOnlySpan<byte> body) =>
        LogRecord.TryFind(new ReadOnlySpan<byte>(file.Pointer + offset, (int)Math.Min(int.MaxValue, file.Length - offset)), out body);

    private void Apply()
    {
        if (_changes.Count > 0)
        {
            Layers = LayerStack.Apply(Layers, _changes);
            _changes = new ChangeSet();
        }
    }
}
