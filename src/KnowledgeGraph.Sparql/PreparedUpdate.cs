using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Updates;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql;

/// <summary>An update request that has been read; its operations run in order as one transaction.</summary>
public sealed class PreparedUpdate
{
    internal PreparedUpdate(UpdateRequest algebra) => Algebra = algebra;

    public UpdateRequest Algebra { get; }

    /// <summary>Runs the operations and commits; when one fails nothing of the request remains.</summary>
    /// <exception cref="UpdateException">An operation cannot be done.</exception>
    public UpdateResult Execute(QuadStore store, QueryOptions? options = null, IDocumentLoader? loader = null, CancellationToken cancellation = default)
    {
        using var transaction = store.Begin(cancellation);
        var counts = Execute(transaction, options, loader, cancellation);
        return counts with { Revision = transaction.Commit(cancellation) };
    }

    /// <summary>Runs the operations within the caller's transaction, which the caller commits.</summary>
    public UpdateResult Execute(Transaction transaction, QueryOptions? options = null, IDocumentLoader? loader = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? QueryOptions.Default;
        var changes = new QuadChanges(transaction);
        new UpdateRunner(changes, chosen.Limits, chosen.UnionDefaultGraph, chosen.Dataset, loader, Algebra.BaseIri, cancellation).Run(Algebra);
        return new UpdateResult(changes.Inserted, changes.Deleted, transaction.Before.Revision);
    }
}

/// <summary>What an update did: quads that were not there before, quads that were, and the revision it made.</summary>
public sealed record UpdateResult(long Inserted, long Deleted, long Revision);
