using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>The quads that one commit added and removed.</summary>
public sealed record CommitChanges(IReadOnlyCollection<QuadIds> Added, IReadOnlyCollection<QuadIds> Removed);

/// <summary>Follows the store's commits, such as a text index.</summary>
public interface ICommitListener
{
    /// <summary>Called by the writer after the snapshot is published and before <c>Commit</c> returns.</summary>
    void Committed(Snapshot snapshot, CommitChanges changes);
}
