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
    private static readonly QuadPosition[] Positions = [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object];

    /// <summary>The scans that give the rows in different orders; the plain choice first.</summary>
    public IEnumerable<Plan> All(PatternRelation relation, VariableSet needed)
    {
        if (PrefersGraphIndex(relation))
        {
            return [Scan(relation, needed, QuadOrder.Gspo)];
        }

        return Orders(relation.Pattern).Select(order => (Plan)Scan(relation, needed, order));
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
        Scan(relation, needed, PrefersGraphIndex(relation) ? QuadOrder.Gspo : Orders(relation.Pattern).First());

    /// <summary>Orders with the bound positions first and the free ones in each possible order behind them.</summary>
    private static IEnumerable<QuadOrder> Orders(ScanPattern pattern)
    {
        var bound = Positions.Where(position => pattern.VariableAt(position) is null).ToArray();
        var free = Positions.Where(position => pattern.VariableAt(position) is not null).ToArray();
        return free.Length switch
        {
            0 => [QuadOrder.Spog],
            1 => [OrderOf([.. bound, free[0]])],
            2 => [OrderOf([bound[0], free[0], free[1]]), OrderOf([bound[0], free[1], free[0]])],
            _ => [QuadOrder.Spog, QuadOrder.Psog, QuadOrder.Ospg, QuadOrder.Posg, QuadOrder.Sopg, QuadOrder.Opsg],
        };
    }

    private static QuadOrder OrderOf(QuadPosition[] positions) => (positions[0], positions[1]) switch
    {
        (QuadPosition.Subject, QuadPosition.Predicate) => QuadOrder.Spog,
        (QuadPosition.Subject, _) => QuadOrder.Sopg,
        (QuadPosition.Predicate, QuadPosition.Subject) => QuadOrder.Psog,
        (QuadPosition.Predicate, _) => QuadOrder.Posg,
        (_, QuadPosition.Subject) => QuadOrder.Ospg,
        _ => QuadOrder.Opsg,
    };

    private static ImmutableArray<QuadPosition> PositionsOf(QuadOrder order) => order switch
    {
        QuadOrder.Spog => [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
        QuadOrder.Sopg => [QuadPosition.Subject, QuadPosition.Object, QuadPosition.Predicate],
        QuadOrder.Psog => [QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object],
        QuadOrder.Posg => [QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject],
        QuadOrder.Ospg => [QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate],
        QuadOrder.Opsg => [QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject],
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

        var read = order == QuadOrder.Gspo || pattern.Graph is not SingleGraph ? relation.Statistics.Rows : relation.Statistics.AllGraphs;
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
