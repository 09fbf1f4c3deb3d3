using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Grouping;

/// <summary>One aggregate over all groups of a GROUP BY; groups are numbered from 0 in the order in which they turn up.</summary>
internal abstract class GroupedAggregate
{
    /// <summary>Takes the rows of a batch, each into its group.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="groupCount">How many groups there are by now.</param>
    public abstract void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount);

    /// <summary>The value of a group, empty groups included; <see cref="TermId.None"/> for an error.</summary>
    public abstract TermId ResultOf(int group);
}
