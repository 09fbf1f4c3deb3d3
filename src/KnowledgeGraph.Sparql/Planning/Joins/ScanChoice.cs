using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>Scans of a pattern: which index, and so which order of rows.</summary>
internal sealed class ScanChoice(VariableTable table)
{
    /// <summary>The scans that give the rows in different orders; the plain choice first.</summary>
    public IEnumerable<Plan> All(PatternRelation relation, VariableSet needed)
    {
        if (PrefersGraphIndex(relation))
        {
            return [Scan(relation, needed, QuadOrder.Gspo)];
        }

        var orders = Orders(relation.Pattern);
        var plans = new Plan[orders.Length];
        for (var at = 0; at < plans.Length; at++)
        {
            plans[at] = Scan(relation, needed, orders[at]);
        }

        return plans;
    }

    /// <summary>The scan whose rows are sorted by a variable, or null.</summary>
    public Plan? SortedBy(PatternRelation relation, VariableSet needed, Variable variable)
    {
        foreach (var plan in All(relation, needed))
        {
            if (plan.IsSortedBy(variable))
            {
                return plan;
            }
        }

        return null;
    }

    public Plan First(PatternRelation relation, VariableSet needed) =>
        Scan(relation, needed, PrefersGraphIndex(relation) ? QuadOrder.Gspo : Orders(relation.Pattern)[0]);

    /// <summary>The stored orders that the bound positions lead, the free ones behind them in whatever order there is.</summary>
    private static ReadOnlySpan<QuadOrder> Orders(ScanPattern pattern) =>
        (pattern.Subject.Variable is null, pattern.Predicate.Variable is null, pattern.Object.Variable is null) switch
        {
            (true, true, _) => [QuadOrder.Spog],
            (true, false, true) => [QuadOrder.Ospg],
            (true, false, false) => [QuadOrder.Spog],
            (false, true, true) => [QuadOrder.Posg],
            (false, true, false) => [QuadOrder.Psog, QuadOrder.Posg],
            (false, false, true) => [QuadOrder.Ospg],
            _ => [QuadOrder.Spog, QuadOrder.Psog, QuadOrder.Posg, QuadOrder.Ospg],
        };

    private static ImmutableArray<QuadPosition> PositionsOf(QuadOrder order) => order switch
    {
        QuadOrder.Spog => [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
        QuadOrder.Psog => [QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object],
        QuadOrder.Posg => [QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject],
        QuadOrder.Ospg => [QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate],
        _ => [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
    };

    /// <summary>A small graph of a large store is read whole rather than picked out of a long range.</summary>
    private static bool PrefersGraphIndex(PatternRelation relation) =>
        relation.Pattern.Graph is SingleGraph
        && relation.Pattern.Constants is { Subject.IsNone: true, Object.IsNone: true }
        && relation.Statistics.Rows < relation.Statistics.AllGraphs;

    private ScanPlan Scan(PatternRelation relation, VariableSet needed, QuadOrder order)
    {
        var pattern = relation.Pattern;
        var variables = table.Members(relation.Variables.Intersect(needed));
        var sorted = ImmutableArray.CreateBuilder<Variable>();
        foreach (var position in PositionsOf(order))
        {
            if (pattern.VariableAt(position) is not { } variable || sorted.Contains(variable))
            {
                continue;
            }

            if (!variables.Contains(variable))
            {
                break;
            }

            sorted.Add(variable);
        }

        var read = order == QuadOrder.Gspo ? relation.Statistics.Rows : relation.Statistics.AllGraphs;
        return new ScanPlan(variables, pattern, order)
        {
            Certain = table.SetOf(variables),
            Rows = relation.Statistics.Rows,
            Cost = CostModel.Start + read * Math.Max(1, variables.Length) * CostModel.ScannedCell,
            Order = sorted.ToImmutable(),
            Distinct = [.. variables.Select(variable => DistinctOf(relation, variable))],
        };
    }

    public static double DistinctOf(PatternRelation relation, Variable variable)
    {
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if (variable.Equals(relation.Pattern.VariableAt(position)))
            {
                return relation.Statistics.Distinct(position);
            }
        }

        return 1;
    }
}
