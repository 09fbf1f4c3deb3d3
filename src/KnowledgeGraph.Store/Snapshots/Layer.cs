namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Changes to the layers below: no added quad is there, every removed one is. So over all layers a quad's additions less its removals are 1
/// where it is in the store and 0 where it is not, and counts are sums.
/// </summary>
internal sealed record Layer(QuadSet Added, QuadSet Removed)
{
    /// <summary>A layer without changes, into which some can be put.</summary>
    public static readonly Layer EmptyTrees = new(QuadSet.EmptyTrees, QuadSet.EmptyTrees);

    public long Changes => Added.Count + Removed.Count;
}
