using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>A layer's set in the order of a scan, and the rows of it that the scan's prefix has.</summary>
internal sealed class ScanSource(SortedQuads quads, int sign)
{
    private QuadKey _key;

    public SortedQuads Quads { get; } = quads;

    /// <summary>1 for added quads, -1 for removed ones.</summary>
    public int Sign { get; } = sign;

    public RowRange Rows { get; private set; }

    /// <summary>The sets that are not empty.</summary>
    public static ScanSource[] Of(ReadOnlySpan<Layer> layers, QuadOrder order)
    {
        var sources = new List<ScanSource>(layers.Length);
        foreach (var layer in layers)
        {
            if (layer.Added.Count > 0)
            {
                sources.Add(new ScanSource(layer.Added[order], 1));
            }

            if (layer.Removed.Count > 0)
            {
                sources.Add(new ScanSource(layer.Removed[order], -1));
            }
        }

        return [.. sources];
    }

    /// <summary>Finds the rows of another prefix, searching on from the last one where that is before it.</summary>
    public void Restart(in QuadKey key, int columns) => Restart(key, columns, key.CompareTo(_key) >= 0 ? Rows.Start : 0);

    /// <summary>Finds the rows of another prefix, of which it is known that they are not before a row.</summary>
    public void Restart(in QuadKey key, int columns, long from)
    {
        Rows = Quads.Range(key, columns, from);
        _key = key;
    }
}
