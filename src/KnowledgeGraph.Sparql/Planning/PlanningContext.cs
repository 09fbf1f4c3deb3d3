using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What planning one query knows: the data with its counts, the dataset, and the query's variables.</summary>
internal sealed class PlanningContext(Snapshot snapshot, Dataset dataset, PlannerSwitches switches)
{
    public Snapshot Snapshot { get; } = snapshot;

    public Dataset Dataset { get; } = dataset;

    public PlannerSwitches Switches { get; } = switches;

    public VariableTable Variables { get; } = new();
}
