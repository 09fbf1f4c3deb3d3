using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// The ways to join a plan with one more relation, or with another plan. Costs are compared before plans are made, and nothing is made
/// that costs more than the caller's limit: planning a short query must not take longer than running it.
/// </summary>
internal sealed class JoinChoice(PlanningContext context)
{
    private readonly VariableTable _table = context.Variables;
    private readonly ServiceChoice _services = new(context.Variables);

    public ScanChoice Scans { get; } = new(context.Variables);

    /// <summary>A relation on its own, in each order it can have. Empty where it needs others first.</summary>
    public IEnumerable<Plan> Access(Relation relation, VariableSet needed) => relation switch
    {
        PatternRelation pattern => Scans.All(pattern, needed),
        PathRelation path => [Path(path, new UnitPlan { Rows = 1 }, needed)],
        PlannedRelation planned => [planned.Plan],
        ServiceRelation { Endpoint.IsEmpty: true } service => [_services.Once(service, needed)],
        _ => [],
    };

    /// <summary>The relation on its own in whatever order; null where it needs others first.</summary>
    public Plan? FirstAccess(Relation relation, VariableSet needed) => relation switch
    {
        PatternRelation pattern => Scans.First(pattern, needed),
        PathRelation path => Path(path, new UnitPlan { Rows = 1 }, needed),
        PlannedRelation planned => planned.Plan,
        ServiceRelation { Endpoint.IsEmpty: true } service => _services.Once(service, needed),
        _ => null,
    };

    /// <summary>Adds the plans worth considering for joining <paramref name="relation"/> to <paramref name="left"/>.</summary>
    /// <param name="allOrders">Also those that are dearer but leave the rows in another order.</param>
    public void Join(Plan left, Relation relation, VariableSet needed, double limit, bool allOrders, List<Plan> plans)
    {
        switch (relation)
        {
            case PatternRelation pattern:
                JoinPattern(left, pattern, needed, limit, allOrders, plans);
                break;
            case PathRelation path:
                JoinPath(left, path, needed, limit, plans);
                break;
            case ServiceRelation service:
                JoinService(left, service, needed, limit, plans);
                break;
            case TripleTermRelation triple:
                plans.Add(TripleTerm(left, triple));
                break;
            default:
                JoinPlans(left, ((PlannedRelation)relation).Plan, needed, limit, plans);
                break;
        }
    }

    /// <summary>Hash joins with either side kept, or a merge join where both sides are sorted by a shared variable.</summary>
    public void JoinPlans(Plan left, Plan right, VariableSet needed, double limit, List<Plan> plans)
    {
        var shape = new JoinShape(left, right, needed, _table);
        var hash = shape.HashCost(left, right);
        var merge = context.Switches.MergeJoins && shape.CanMerge(left, right) ? shape.MergeCost(left, right) : double.MaxValue;
        if (Math.Min(hash, merge) < limit)
        {
            plans.Add(merge < hash ? shape.Merge(left, right, merge) : shape.Hash(left, right, hash));
        }

        var swapped = shape.HashCost(right, left);
        if (swapped < limit)
        {
            plans.Add(shape.Hash(right, left, swapped));
        }
    }

    public Plan Bind(Plan left, PatternRelation pattern, JoinKind kind, VariableSet needed)
    {
        var shape = new JoinShape(left, pattern, needed, _table);
        return Bind(left, pattern, kind, shape, BindCost(left, pattern, shape));
    }

    public ImmutableArray<Variable> Output(Plan left, VariableSet right, VariableSet needed) =>
        _table.Members(left.SetIn(_table).Union(right).Intersect(needed));

    public static ImmutableArray<Variable> OrderWithin(ImmutableArray<Variable> order, ImmutableArray<Variable> output)
    {
        var kept = 0;
        while (kept < order.Length && output.Contains(order[kept]))
        {
            kept++;
        }

        return kept == order.Length ? order : order[..kept];
    }

    private void JoinPattern(Plan left, PatternRelation pattern, VariableSet needed, double limit, bool allOrders, List<Plan> plans)
    {
        var shape = new JoinShape(left, pattern, needed, _table);
        var canBind = context.Switches.BindJoins && (!shape.Shared.IsEmpty || left.Rows <= 1);
        var bind = canBind ? BindCost(left, pattern, shape) : double.MaxValue;

        // Whatever else there is has to read the pattern's whole range.
        var least = left.Cost + pattern.Statistics.Rows * CostModel.ScannedCell;
        if (least >= Math.Min(limit, allOrders ? double.MaxValue : bind) || (canBind && left.Rows * 8 < pattern.Statistics.Rows))
        {
            AddCheaper(null, bind);
            return;
        }

        var scanned = needed.Union(shape.Shared);
        var keepsLeft = Scans.First(pattern, scanned);
        var hash = shape.HashCost(left, keepsLeft);
        var sorted = context.Switches.MergeJoins && shape.IsCertain && left.Order.Length > 0 && pattern.Variables.Contains(_table.NumberOf(left.Order[0]))
            ? Scans.SortedBy(pattern, scanned, left.Order[0])
            : null;
        var merge = sorted is null ? double.MaxValue : shape.MergeCost(left, sorted);
        AddCheaper(merge < hash ? shape.Merge(left, sorted!, merge) : shape.Hash(left, keepsLeft, hash), bind);
        foreach (var access in allOrders ? Scans.All(pattern, scanned) : [keepsLeft])
        {
            var cost = shape.HashCost(access, left);
            if (cost < limit)
            {
                plans.Add(shape.Hash(access, left, cost));
            }
        }

        void AddCheaper(Plan? other, double bindCost)
        {
            if (Math.Min(other?.Cost ?? double.MaxValue, bindCost) < limit)
            {
                plans.Add(other is null || bindCost <= other.Cost ? Bind(left, pattern, JoinKind.Inner, shape, bindCost) : other);
            }
        }
    }

    private double BindCost(Plan left, PatternRelation pattern, JoinShape shape)
    {
        var sorted = left.Order.Length > 0 && pattern.Variables.Contains(_table.NumberOf(left.Order[0]));
        return left.Cost + CostModel.Start + left.Rows * (sorted ? CostModel.SortedLookup : CostModel.Lookup) + shape.OutputCost;
    }

    private static BindJoinPlan Bind(Plan left, PatternRelation pattern, JoinKind kind, JoinShape shape, double cost) =>
        new(shape.Output, left, pattern.Pattern, kind)
        {
            Keys = shape.IsCertain ? shape.KeyVariables : [],
            Certain = left.Certain.Union(kind == JoinKind.Left ? VariableSet.Empty : pattern.Variables).Intersect(shape.OutputSet),
            Rows = kind == JoinKind.Left ? Math.Max(left.Rows, shape.Rows) : shape.Rows,
            Cost = cost,
            Order = OrderWithin(left.Order, shape.Output),
            Distinct = shape.Distinct(),
        };

    private void JoinPath(Plan left, PathRelation path, VariableSet needed, double limit, List<Plan> plans)
    {
        plans.Add(Path(path, left, needed));
        if (left.Rows > 64)
        {
            JoinPlans(left, Path(path, new UnitPlan { Rows = 1 }, path.Variables), needed, limit, plans);
        }
    }

    private PathPlan Path(PathRelation path, Plan input, VariableSet needed)
    {
        var output = Output(input, path.Variables, needed);
        var estimate = new PathEstimate(context.Snapshot).Of(path, input.SetIn(_table), _table);
        return new PathPlan(output, input, path.Subject, path.Path, path.Object, path.Graph)
        {
            Certain = input.Certain.Union(path.Variables).Intersect(_table.SetOf(output)),
            Rows = input.Rows * estimate.RowsPerStart,
            Cost = input.Cost + CostModel.Start + input.Rows * estimate.StepsPerStart * CostModel.PathStep,
            Order = OrderWithin(input.Order, output),
        };
    }

    private void JoinService(Plan left, ServiceRelation service, VariableSet needed, double limit, List<Plan> plans)
    {
        if (!service.Endpoint.IsEmpty || service.Sendable.Overlaps(left.SetIn(_table)))
        {
            plans.Add(_services.InBlocks(left, service, needed));
        }

        if (service.Endpoint.IsEmpty)
        {
            JoinPlans(left, _services.Once(service, needed.Union(left.SetIn(_table))), needed, limit, plans);
        }
    }

    private TripleTermMatchPlan TripleTerm(Plan left, TripleTermRelation triple)
    {
        var output = _table.Members(left.SetIn(_table).Union(triple.Variables));
        return new TripleTermMatchPlan(output, left, triple.Whole, triple.Pattern)
        {
            Certain = left.Certain.Union(triple.Variables),
            Rows = left.Rows,
            Cost = left.Cost + left.Rows * CostModel.Condition,
            Order = left.Order,
        };
    }
}
