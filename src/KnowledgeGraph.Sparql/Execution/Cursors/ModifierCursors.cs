using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Aggregates;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Sorting;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Opens the cursors of grouping and sorting with their expressions.</summary>
internal static class ModifierCursors
{
    public static SortCursor Sort(SortPlan plan, QueryRun run)
    {
        var slots = new VariableSlots(plan.Input.Variables);
        var keys = plan.Conditions.Select(condition => Key(condition.Expression, slots, run)).ToArray();
        var order = new SortOrder(run.TermOrder(), [.. plan.Conditions.Select(condition => condition.Descending)]);
        return new SortCursor(run.Open(plan.Input), keys, plan.Variables.Length, order, plan.Top, run);
    }

    public static GroupCursor Group(GroupPlan plan, QueryRun run)
    {
        var slots = new VariableSlots(plan.Input.Variables);
        var keys = plan.Keys.Select(key => Key(new PlannedExpression(key.Expression, plan.Graph), slots, run)).ToArray();
        var exists = new ExistsEvaluator(run, run.Resolve(plan.Graph));
        GroupedAggregate[] aggregates = [.. plan.Aggregates.Select(binding => AggregateCompiler.Compile(binding.Aggregate, slots, run.Scope, exists))];
        return new GroupCursor(run.Open(plan.Input), keys, aggregates, plan is { Keys.IsEmpty: true, Explicit: false }, run);
    }

    /// <summary>A key as a column where it is one; an expression otherwise, an unknown variable being always unbound.</summary>
    private static (int Slot, CompiledExpression? Expression) Key(PlannedExpression key, VariableSlots slots, QueryRun run)
    {
        var slot = key.Expression is VariableExpression { Variable: var variable } ? slots.Of(variable) : -1;
        return slot >= 0 ? (slot, null) : (-1, run.Compile(key, slots.Variables));
    }
}
