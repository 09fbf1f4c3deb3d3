using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>The ways to join a plan with one more relation, or with another plan.</summary>
internal sealed class JoinChoice(PlanningContext context)
{
    private readonly VariableTable _table = context.Variables;

    public ScanChoice Scans { get; } = new(context.Variables);

    /// <summary>A relation on its own, in each order it can have. Empty where it needs others first.</summary>
    public IEnumerable<Plan> Access(Relation relation, VariableSet needed) => relation switch
    {
        PatternRelation pattern => Scans.All(pattern, needed),
        PathRelation path => [Path(path, new UnitPlan { Rows = 1 }, needed)],
        PlannedRelation planned => [planned.Plan],
        _ => [],
    };

    /// <summary>The candidates for joining <paramref name="relation"/> to <paramref name="left"/>, keeping the needed variables.</summary>
    public IEnumerable<Plan> Join(Plan left, Relation relation, VariableSet needed)
    {
        switch (relation)
        {
            case PatternRelation pattern:
                return JoinPattern(left, pattern, needed);
            case PathRelation path:
                return JoinPath(left, path, needed);
            case ServiceRelation service:
                return [Service(left, service)];
            case TripleTermRelation triple:
                return [TripleTerm(left, triple)];
            default:
                return JoinPlans(left, ((PlannedRelation)relation).Plan, needed);
        }
    }

    /// <summary>Hash joins with either side kept, and a merge join where both sides are sorted by a shared variable.</summary>
    public IEnumerable<Plan> JoinPlans(Plan left, Plan right, VariableSet needed)
    {
        var shared = _table.SetOf(left.Variables).Intersect(_table.SetOf(right.Variables));
        var certain = shared.Intersect(left.Certain).Intersect(right.Certain);
        yield return Hash(left, right, shared, certain, needed);
        yield return Hash(right, left, shared, certain, needed);
        if (context.Switches.MergeJoins && certain.Equals(shared) && left.Order.Length > 0 && right.IsSortedBy(left.Order[0]))
        {
            yield return Merge(left, right, shared, needed);
        }
    }

    public Plan Bind(Plan left, PatternRelation pattern, JoinKind kind, VariableSet needed)
    {
        var output = Output(left, pattern.Variables, needed);
        var statistics = pattern.Statistics;
        var rows = JoinedRows(left, statistics.Rows, pattern.Variables, variable => ScanChoice.DistinctOf(pattern, variable));
        var sorted = left.Order.Length > 0 && pattern.Variables.Contains(_table.NumberOf(left.Order[0]));
        return new BindJoinPlan(output, left, pattern.Pattern, kind)
        {
            Certain = left.Certain.Union(kind == JoinKind.Left ? VariableSet.Empty : pattern.Variables).Intersect(_table.SetOf(output)),
            Rows = kind == JoinKind.Left ? Math.Max(left.Rows, rows) : rows,
            Cost = left.Cost + CostModel.Start + left.Rows * (sorted ? CostModel.SortedLookup : CostModel.Lookup) + rows * output.Length * CostModel.OutputCell,
            Order = OrderWithin(left.Order, output),
            Distinct = [.. output.Select(variable => Math.Min(rows, DistinctOf(left, pattern, variable)))],
        };
    }

    public ImmutableArray<Variable> Output(Plan left, VariableSet right, VariableSet needed) =>
        _table.Members(_table.SetOf(left.Variables).Union(right).Intersect(needed));

    public static ImmutableArray<Variable> OrderWithin(ImmutableArray<Variable> order, ImmutableArray<Variable> output)
    {
        var kept = 0;
        while (kept < order.Length && output.Contains(order[kept]))
        {
            kept++;
        }

        return kept == order.Length ? order : order[..kept];
    }

    private IEnumerable<Plan> JoinPattern(Plan left, PatternRelation pattern, VariableSet needed)
    {
        var leftVariables = _table.SetOf(left.Variables);
        var shared = leftVariables.Intersect(pattern.Variables);
        if (context.Switches.BindJoins && (!shared.IsEmpty || left.Rows <= 1))
        {
            yield return Bind(left, pattern, JoinKind.Inner, needed);
        }

        var scanned = needed.Union(shared);
        var certain = shared.Intersect(left.Certain);
        var scan = Scans.First(pattern, scanned);
        yield return Hash(left, scan, shared, certain, needed);
        foreach (var access in Scans.All(pattern, scanned))
        {
            yield return Hash(access, left, shared, certain, needed);
            if (context.Switches.MergeJoins && certain.Equals(shared) && left.Order.Length > 0 && access.IsSortedBy(left.Order[0]))
            {
                yield return Merge(left, access, shared, needed);
            }
        }
    }

    private IEnumerable<Plan> JoinPath(Plan left, PathRelation path, VariableSet needed)
    {
        yield return Path(path, left, needed);
        if (left.Rows > 64)
        {
            foreach (var plan in JoinPlans(left, Path(path, new UnitPlan { Rows = 1 }, path.Variables), needed))
            {
                yield return plan;
            }
        }
    }

    private HashJoinPlan Hash(Plan left, Plan right, VariableSet shared, VariableSet certain, VariableSet needed)
    {
        var output = _table.Members(_table.SetOf(left.Variables).Union(_table.SetOf(right.Variables)).Intersect(needed));
        var rows = JoinedRows(left, right, certain);
        return new HashJoinPlan(output, left, right, JoinKind.Inner, _table.Members(certain), _table.Members(shared.Except(certain)), null)
        {
            Certain = left.Certain.Union(right.Certain).Intersect(_table.SetOf(output)),
            Rows = rows,
            Cost = left.Cost + right.Cost + CostModel.Start + right.Rows * CostModel.HashBuild
                + (certain.IsEmpty ? left.Rows * right.Rows * 2 : left.Rows * CostModel.HashProbe) + rows * output.Length * CostModel.OutputCell,
            Order = OrderWithin(left.Order, output),
            Distinct = [.. output.Select(variable => Math.Min(rows, DistinctOf(left, right, variable)))],
        };
    }

    private MergeJoinPlan Merge(Plan left, Plan right, VariableSet shared, VariableSet needed)
    {
        var key = left.Order[0];
        var output = _table.Members(_table.SetOf(left.Variables).Union(_table.SetOf(right.Variables)).Intersect(needed));
        var rows = JoinedRows(left, right, shared);
        return new MergeJoinPlan(output, left, right, JoinKind.Inner, key, _table.Members(shared.Except(_table.SetOf(key))))
        {
            Certain = left.Certain.Union(right.Certain).Intersect(_table.SetOf(output)),
            Rows = rows,
            Cost = left.Cost + right.Cost + CostModel.Start + (left.Rows + right.Rows) * CostModel.MergeStep + rows * output.Length * CostModel.OutputCell,
            Order = OrderWithin(left.Order, output),
            Distinct = [.. output.Select(variable => Math.Min(rows, DistinctOf(left, right, variable)))],
        };
    }

    private PathPlan Path(PathRelation path, Plan input, VariableSet needed)
    {
        var output = Output(input, path.Variables, needed);
        var estimate = new PathEstimate(context.Snapshot).Of(path, _table.SetOf(input.Variables), _table);
        var rows = input.Rows * estimate.RowsPerStart;
        return new PathPlan(output, input, path.Subject, path.Path, path.Object, path.Graph)
        {
            Certain = input.Certain.Union(path.Variables).Intersect(_table.SetOf(output)),
            Rows = rows,
            Cost = input.Cost + CostModel.Start + input.Rows * estimate.StepsPerStart * CostModel.PathStep,
            Order = OrderWithin(input.Order, output),
        };
    }

    private ServicePlan Service(Plan left, ServiceRelation service)
    {
        var output = _table.Members(_table.SetOf(left.Variables).Union(service.Variables));
        return new ServicePlan(output, left, service.Pattern.Endpoint, service.Pattern.Text, service.Pattern.Silent)
        {
            Certain = left.Certain,
            Rows = left.Rows * 10,
            Cost = left.Cost + 1e7,
        };
    }

    private TripleTermMatchPlan TripleTerm(Plan left, TripleTermRelation triple)
    {
        var output = _table.Members(_table.SetOf(left.Variables).Union(triple.Variables));
        return new TripleTermMatchPlan(output, left, triple.Whole, triple.Pattern)
        {
            Certain = left.Certain.Union(triple.Variables),
            Rows = left.Rows,
            Cost = left.Cost + left.Rows * CostModel.Condition,
            Order = left.Order,
        };
    }

    private double JoinedRows(Plan left, Plan right, VariableSet shared) =>
        JoinedRows(left, right.Rows, shared, right.DistinctOf);

    private double JoinedRows(Plan left, double rightRows, VariableSet right, Func<Variable, double> distinct)
    {
        var rows = left.Rows * rightRows;
        foreach (var variable in left.Variables)
        {
            if (right.Contains(_table.NumberOf(variable)))
            {
                rows /= Math.Max(left.DistinctOf(variable), distinct(variable));
            }
        }

        return rows;
    }

    private static double DistinctOf(Plan left, Plan right, Variable variable) =>
        !left.Variables.Contains(variable) ? right.DistinctOf(variable)
        : !right.Variables.Contains(variable) ? left.DistinctOf(variable)
        : Math.Min(left.DistinctOf(variable), right.DistinctOf(variable));

    private double DistinctOf(Plan left, PatternRelation right, Variable variable) =>
        !left.Variables.Contains(variable) ? ScanChoice.DistinctOf(right, variable)
        : right.Variables.Contains(_table.NumberOf(variable)) ? Math.Min(left.DistinctOf(variable), ScanChoice.DistinctOf(right, variable))
        : left.DistinctOf(variable);
}
