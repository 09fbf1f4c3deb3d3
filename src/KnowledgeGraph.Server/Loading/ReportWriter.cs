using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>Puts a batch of reports into the store: new ones all together at the end, others where they differ from what is there.</summary>
internal sealed class ReportWriter(Transaction transaction)
{
    private readonly GraphReplacement _replacement = new(transaction);
    private readonly HashSet<(string Scope, int Year)> _written = [];
    private readonly List<ReadOnlyMemory<QuadIds>> _new = [];

    public ReportLoad Write(ReadReport report, CancellationToken cancellation)
    {
        if (report is not { Content: { } content, Load.Identity: { } identity })
        {
            return report.Load;
        }

        var current = transaction.Before;
        if (!_written.Add((identity.Scope, identity.Year)))
        {
            // Two files of the batch are the same report: the later one replaces the earlier.
            AddNew(cancellation);
            current = transaction.View();
        }

        if (GraphReplacement.IsNew(content, current))
        {
            _new.Add(content.Quads);
            return report.Load with { Added = content.Quads.Count };
        }

        var (added, removed) = _replacement.Apply(content, current);
        return report.Load with { Added = added, Removed = removed };
    }

    public void Commit(CancellationToken cancellation)
    {
        AddNew(cancellation);
        transaction.Commit(cancellation);
    }

    private void AddNew(CancellationToken cancellation)
    {
        transaction.AddMany(_new, cancellation);
        _new.Clear();
    }
}
