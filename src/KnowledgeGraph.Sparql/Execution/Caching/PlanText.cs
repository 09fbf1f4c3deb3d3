using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Caching;

/// <summary>
/// A plan as text, the same for two plans exactly where they give the same rows in the same order on one snapshot: with variables by number,
/// terms in full, and nothing that depends on more than the snapshot.
/// </summary>
internal sealed class PlanText
{
    private readonly CanonicalText _text = new();
    private readonly ExpressionTexts _expressions;
    private readonly HashSet<SeedPlan> _seeds = new(ReferenceEqualityComparer.Instance);

    private PlanText() => _expressions = new ExpressionTexts(_text);

    /// <summary>Null where the rows may be others the next time, or depend on what is around the plan.</summary>
    public static string? Of(Plan plan)
    {
        var text = new PlanText();
        return text.Add(plan) ? text._text.ToString() : null;
    }

    private bool Add(Plan plan)
    {
        _text.Open(plan.Name);
        _text.Add(plan.Variables);
        var isKeepable = AddDetails(plan);
        foreach (var input in isKeepable ? plan.Inputs : [])
        {
            isKeepable &= Add(input);
        }

        _text.Close();
        return isKeepable;
    }

    private bool AddDetails(Plan plan)
    {
        switch (plan)
        {
            case EmptyPlan or UnitPlan or UnionPlan or ProjectPlan or CountPlan or KeptPlan:
                return true;
            case ValuesPlan values:
                return AddCells(values);
            case ScanPlan scan:
                _text.Add(scan.Index.ToString());
                return Add(scan.Pattern);
            case BindJoinPlan join:
                _text.Add(join.Kind.ToString());
                return Add(join.Pattern);
            case MergeJoinPlan join:
                _text.Add(join.Kind.ToString());
                _text.Add([join.Key, .. join.Residual]);
                return true;
            case HashJoinPlan join:
                _text.Add(join.Kind.ToString());
                _text.Add(join.Keys);
                _text.Add(join.Loose);
                return join.Condition is null || _expressions.Add(join.Condition.Expression);
            case MultiwayJoinPlan join:
                _text.Add(join.Sequence);
                return AddEdges(join);
            case SeededJoinPlan join:
                _text.Add(join.Kind.ToString());
                return _seeds.Add(join.Seed);
            case SeedPlan seed:
                _text.Add(seed.Ordinal);
                return _seeds.Contains(seed);
            case FilterPlan filter:
                return _expressions.Add(filter.Condition.Expression);
            case ExtendPlan extend:
                _text.Add(extend.Variable);
                return _expressions.Add(extend.Expression.Expression);
            case PathPlan path:
                _text.Add(path.Subject);
                _text.Add(PathText.Of(path.Path));
                _text.Add(path.Object);
                return Add(path.Graph);
            case TripleTermMatchPlan match:
                _text.Add(match.Whole);
                _text.Add(match.Pattern);
                return true;
            default:
                return AddSolution(plan);
        }
    }

    private bool AddSolution(Plan plan)
    {
        switch (plan)
        {
            case DistinctPlan distinct:
                _text.Add(distinct.Sorted ? "sorted" : "hash");
                return true;
            case SlicePlan slice:
                _text.Add($"{slice.Offset} {slice.Limit}");
                return true;
            case SortPlan sort:
                _text.Add($"{sort.Top} {string.Concat(sort.Conditions.Select(condition => condition.Descending ? 'd' : 'a'))}");
                return sort.Conditions.All(condition => _expressions.Add(condition.Expression.Expression));
            case GroupPlan group:
                _text.Add(group.Explicit ? "explicit" : "");
                _text.Add([.. group.Keys.Select(key => key.Variable)]);
                return group.Keys.All(key => _expressions.Add(key.Expression)) && group.Aggregates.All(Add);
            default:
                return false;
        }
    }

    private bool Add(AggregateBinding binding)
    {
        var aggregate = binding.Aggregate;
        _text.Add(binding.Variable);
        _text.Add($"{aggregate.Kind} {(aggregate.Distinct ? "distinct" : "")}");
        _text.Add(aggregate.Separator is null ? "none" : $"by {aggregate.Separator}");
        return aggregate.Function is null && (aggregate.Operand is null || _expressions.Add(aggregate.Operand));
    }

    private bool Add(ScanPattern pattern)
    {
        foreach (var position in (ReadOnlySpan<ScanPosition>)[pattern.Subject, pattern.Predicate, pattern.Object])
        {
            if (position.Variable is { } variable)
            {
                _text.Add(variable);
            }
            else
            {
                _text.Add(position.Id);
            }
        }

        return Add(pattern.Graph);
    }

    private bool Add(GraphScope graph)
    {
        _text.Add(graph.GetType().Name);
        switch (graph)
        {
            case SingleGraph single:
                _text.Add(single.Graph);
                return true;
            case MergedGraphs merged:
                _text.Add(merged.Graphs);
                return true;
            case EachNamedGraph each:
                _text.Add(each.Name);
                _text.Add(each.Graphs);
                return true;
            default:
                return graph is WholeStore;
        }
    }

    private bool AddCells(ValuesPlan values)
    {
        foreach (var cell in values.Cells.SelectMany(row => row))
        {
            _text.Add(cell);
        }

        return true;
    }

    private bool AddEdges(MultiwayJoinPlan join)
    {
        foreach (var edge in join.Edges)
        {
            _text.Add($"{edge.Input}");
            _text.Add(edge.Second is null ? ImmutableArray.Create(edge.First) : [edge.First, edge.Second]);
        }

        return true;
    }
}
