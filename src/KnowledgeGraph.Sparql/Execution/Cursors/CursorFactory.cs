using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Opens the cursor of each plan.</summary>
internal static class CursorFactory
{
    public static Cursor Open(Plan plan, QueryRun run)
    {
        if (run.Profile is null)
        {
            return Create(plan, run);
        }

        var counters = run.Profile.Of(plan);
        counters.Starts++;
        return new MeasuredCursor(Create(plan, run), counters, run.Budget);
    }

    private static Cursor Create(Plan plan, QueryRun run) => plan switch
    {
        EmptyPlan => new EmptyCursor(),
        UnitPlan => new UnitCursor(),
        ValuesPlan values => new ValuesCursor(values, run),
        ScanPlan scan => new IndexScanCursor(scan, run),
        SeedPlan seed => new SeedCursor(run.HandedTo(seed), run),
        BindJoinPlan { Kind: JoinKind.Inner or JoinKind.Left } join => new BindJoinCursor(join, run.Open(join.Input), run),
        BindJoinPlan join => new BindSemiJoinCursor(join, run.Open(join.Input), run),
        MergeJoinPlan { Kind: JoinKind.Inner or JoinKind.Left } join => new MergeJoinCursor(join, run.Open(join.Left), run.Open(join.Right), run),
        MergeJoinPlan join => new MergeSemiJoinCursor(join, run.Open(join.Left), run.Open(join.Right), run),
        HashJoinPlan join => Hash(join, run),
        MultiwayJoinPlan join => new MultiwayJoinCursor(join, [.. join.Inputs.Select(run.Open)], run),
        SeededJoinPlan join => new SeededJoinCursor(join, run.Open(join.Left), run),
        FilterPlan filter => new FilterCursor(run.Open(filter.Input), run.Compile(filter.Condition, filter.Input.Variables), filter.Variables.Length, run),
        ExtendPlan extend => Extend(extend, run),
        ProjectPlan project => new ProjectCursor(run.Open(project.Input), Sources(project.Variables, project.Input)),
        UnionPlan union => new UnionCursor(run.Open(union.Left), run.Open(union.Right)),
        DistinctPlan { Sorted: true } distinct => new SortedDistinctCursor(run.Open(distinct.Input), distinct.Variables.Length, run),
        DistinctPlan distinct => new DistinctCursor(run.Open(distinct.Input), distinct.Variables.Length, run),
        SlicePlan slice => new SliceCursor(run.Open(slice.Input), slice.Offset, slice.Limit, slice.Variables.Length, run),
        SortPlan sort => ModifierCursors.Sort(sort, run),
        GroupPlan group => ModifierCursors.Group(group, run),
        KeptPlan kept => KeptRowsCursor.Open(kept, run),
        CountPlan count => new CountCursor(run.Open(count.Input), run),
        PathPlan path => new PathCursor(path, run.Open(path.Input), run),
        GraphNamesPlan names => new GraphNamesCursor(run.NamedGraphs(names.Graphs), run),
        GraphIteratePlan iterate => new GraphIterateCursor(iterate, run.NamedGraphs(iterate.Graphs), run),
        TripleTermMatchPlan match => new TripleTermMatchCursor(match, run.Open(match.Input), run),
        ServicePlan service => new ServiceCursor(service, run.Open(service.Input), run),
        _ => throw new UnreachableException(plan.Name),
    };

    private static Cursor Hash(HashJoinPlan join, QueryRun run)
    {
        if (join is { Condition: null, Kind: JoinKind.Semi or JoinKind.Anti or JoinKind.Minus })
        {
            return new HashSemiJoinCursor(join, run.Open(join.Left), run.Open(join.Right), run);
        }

        if (join.Condition is null)
        {
            return new HashJoinCursor(join, run.Open(join.Left), run.Open(join.Right), run);
        }

        ImmutableArray<Variable> pair = [.. join.Left.Variables.Union(join.Right.Variables)];
        var condition = run.Compile(join.Condition, pair);
        return join.Kind == JoinKind.Left
            ? new HashConditionalLeftJoinCursor(join, run.Open(join.Left), run.Open(join.Right), new VariableSlots(pair), condition, run)
            : new HashConditionalSemiJoinCursor(join, run.Open(join.Left), run.Open(join.Right), new VariableSlots(pair), condition, run);
    }

    private static ExtendCursor Extend(ExtendPlan extend, QueryRun run)
    {
        var sources = Sources(extend.Variables, extend.Input);
        sources[extend.Variables.IndexOf(extend.Variable)] = -1;
        return new ExtendCursor(run.Open(extend.Input), run.Compile(extend.Expression, extend.Input.Variables), sources, run);
    }

    private static int[] Sources(ImmutableArray<Variable> output, Plan input)
    {
        var slots = new VariableSlots(input.Variables);
        return [.. output.Select(slots.Of)];
    }
}
