using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Quads to add, none of which is there, and quads to remove, all of which are.</summary>
internal sealed class ChangeSet
{
    public HashSet<QuadIds> Added { get; } = [];

    public HashSet<QuadIds> Removed { get; } = [];

    public int Count => Added.Count + Removed.Count;

    public void Add(in QuadIds quad)
    {
        if (!Removed.Remove(quad))
        {
            Added.Add(quad);
        }
    }

    public void Remove(in QuadIds quad)
    {
        if (!Added.Remove(quad))
        {
            Removed.Add(quad);
        }
    }

    /// <summary>Adds changes that come after these.</summary>
    public void Append(ChangeSet later)
    {
        foreach (var quad in later.Removed)
        {
            Remove(quad);
        }

        foreach (var quad in later.Added)
        {
            Add(quad);
        }
    }
}
