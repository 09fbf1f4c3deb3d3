using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Durability;

/// <summary>A whole snapshot in a file that is opened by mapping it: dictionary and layers lie there as they lie in memory.</summary>
internal sealed unsafe class Checkpoint
{
    private const long Version = 1;

    private Checkpoint(long revision, TermDictionary terms, Layer[] layers)
    {
        Revision = revision;
        Terms = terms;
        Layers = layers;
    }

    public long Revision { get; }

    public TermDictionary Terms { get; }

    public Layer[] Layers { get; }

    /// <summary>Writes a snapshot to a file that appears under its name only when it is whole and on the disk.</summary>
    public static void Write(string path, Snapshot snapshot, CancellationToken cancellation)
    {
        var temporary = path + ".part";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            var file = new SectionWriter(stream);
            file.Number(Version);
            file.Number(snapshot.Revision);
            snapshot.Terms.WriteTo(file);
            var layers = Packed(snapshot, cancellation);
            file.Number(layers.Length);
            foreach (var layer in layers)
            {
                cancellation.ThrowIfCancellationRequested();
                Write(file, layer.Added);
                Write(file, layer.Removed);
            }

            file.End();
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Maps a checkpoint; nothing is read but what is touched.</summary>
    public static Checkpoint Open(string path)
    {
        if (!SectionReader.TryOpen(path, out var file))
        {
            throw new StoreCorruptException(path, new FileInfo(path).Length, "the checkpoint does not end as one should");
        }

        var version = file.Number();
        if (version != Version)
        {
            throw new StoreCorruptException(path, 0, $"the checkpoint is of version {version}, this program reads version {Version}");
        }

        var revision = file.Number();
        var terms = new TermDictionary(file);
        var layers = new Layer[file.Number()];
        for (var at = 0; at < layers.Length; at++)
        {
            layers[at] = new Layer(Read(file), Read(file));
        }

        return new Checkpoint(revision, terms, layers);
    }

    /// <summary>The largest layer as it is and all others as one, so that no tree has to be written.</summary>
    private static Layer[] Packed(Snapshot snapshot, CancellationToken cancellation)
    {
        var layers = snapshot.Layers;
        if (layers.Length == 0)
        {
            return [];
        }

        if (layers[0].Added[QuadOrder.Spog] is not PackedQuads || layers[0].Removed.Count > 0)
        {
            return [LayerMerge.Merge(layers.ToArray(), cancellation)];
        }

        var above = LayerMerge.Merge(layers[1..].ToArray(), cancellation);
        return above.Changes > 0 ? [layers[0], above] : [layers[0]];
    }

    private static void Write(SectionWriter file, QuadSet quads)
    {
        foreach (var order in QuadOrders.Stored)
        {
            var source = quads[order];
            file.Number(source.Count);
            if (source is PackedQuads packed)
            {
                file.Begin();
                file.Append(packed.Blocks, packed.BlockBytes + sizeof(ulong));
                file.Begin();
                fixed (BlockEntry* entries = packed.Entries)
                {
                    file.Append((byte*)entries, packed.Entries.Length * (long)sizeof(BlockEntry));
                }

                GC.KeepAlive(packed);
            }
            else if (source.Count > 0)
            {
                // The order by graph of one graph's quads has no rows of its own.
                file.Number(0);
                file.Number(0);
            }
        }
    }

    private static QuadSet Read(SectionReader file)
    {
        var orders = new SortedQuads?[QuadOrders.Count];
        foreach (var order in QuadOrders.Stored)
        {
            var count = file.Number();
            if (count == 0)
            {
                orders[(int)order] = ArrayQuads.Empty;
                continue;
            }

            var blocks = file.Piece();
            var entries = file.Piece();
            orders[(int)order] = blocks != file.File.Pointer
                ? new PackedQuads(file.File, blocks, (BlockEntry*)entries, count)
                : new SingleGraphQuads(orders[(int)QuadOrder.Spog]!, orders[(int)QuadOrder.Spog]![0].Fourth);
        }

        return new QuadSet(orders);
    }
}
