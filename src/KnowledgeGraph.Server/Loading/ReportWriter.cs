using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>Puts a batch of reports into the store: new ones all together at the end, others where they differ from what is there.</summary>
/// <param name="listChanges">Say of what is there already which triples come and go.</param>
/// <param name="quadsSorted">So many new quads are sorted and packed at a time: more than in a batch of usual reports, which so stays one part.</param>
internal sealed class ReportWriter(Transaction transaction, bool listChanges, int quadsSorted = 2 * ReportBatches.QuadsPerBatch)
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
        var load = report.Load with { Added = added, Removed = removed };
        return listChanges ? load with { Changes = [.. Changes(_replacement.Surplus, isAdded: false), .. Changes(_replacement.Missing, isAdded: true)] } : load;
    }

    public void Commit(CancellationToken cancellation)
    {
        AddNew(cancellation);
        transaction.Commit(cancellation);
    }

    private IEnumerable<ReportChange> Changes(IReadOnlyList<QuadIds> quads, bool isAdded) => quads.Select(quad =>
        new ReportChange(isAdded, transaction.Terms.Decode(quad.Subject), transaction.Terms.Decode(quad.Predicate), transaction.Terms.Decode(quad.Object)));

    /// <summary>Adds what is new, in parts of which each is sorted on its own: sorting takes several times the memory of what is sorted.</summary>
    private void AddNew(CancellationToken cancellation)
    {
        var part = new List<ReadOnlyMemory<QuadIds>>();
        var room = quadsSorted;
        foreach (var quads in _new)
        {
            for (var rest = quads; !rest.IsEmpty;)
            {
                var taken = rest[..Math.Min(rest.Length, room)];
                part.Add(taken);
                room -= taken.Length;
                rest = rest[taken.Length..];
                if (room == 0)
                {
                    transaction.AddMany(part, cancellation);
                    part.Clear();
                    room = quadsSorted;
                }
            }
        }

        transaction.AddMany(part, cancellation);
        _new.Clear();
    }
}
