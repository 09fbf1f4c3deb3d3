using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>
/// Evaluates the algebra as SPARQL 1.1 §18.5 and §18.6 define it, over lists: simple, slow, correct. Nothing is planned, nothing is indexed.
/// </summary>
internal sealed class ReferenceEvaluator
{
    private readonly ReferenceDataset _dataset;
    private readonly IReadOnlyList<Triple> _graph;
    private readonly Solution _outer;
    private readonly ReferenceExpressions _expressions;

    public ReferenceEvaluator(ReferenceDataset dataset)
        : this(dataset, dataset.Default, Solution.Empty)
    {
    }

    private ReferenceEvaluator(ReferenceDataset dataset, IReadOnlyList<Triple> graph, Solution outer)
    {
        _dataset = dataset;
        _graph = graph;
        _outer = outer;
        _expressions = new ReferenceExpressions((pattern, solution) => new ReferenceEvaluator(dataset, graph, outer.Merge(solution)).Evaluate(pattern).Count > 0);
    }

    public List<Solution> Evaluate(AlgebraNode node) => node switch
    {
        Bgp bgp => Substituted(PatternMatching.Match(bgp, _graph)),
        PathPattern path => Path(path),
        Join join => Join(Evaluate(join.Left), Evaluate(join.Right)),
        LeftJoin join => LeftJoin(Evaluate(join.Left), Evaluate(join.Right), join.Condition),
        Union union => [.. Evaluate(union.Left), .. Evaluate(union.Right)],
        Minus minus => Minus(Evaluate(minus.Left), Evaluate(minus.Right)),
        Filter filter => [.. Evaluate(filter.Input).Where(solution => IsTrue(filter.Condition, solution))],
        Extend extend => [.. Evaluate(extend.Input).Select(solution => Extend(solution, extend))],
        GraphPattern graph => Graph(graph),
        ValuesTable values => Values(values),
        Group group => new ReferenceGrouping(_expressions, _outer).Evaluate(group, Evaluate(group.Input)),
        OrderBy order => Evaluate(order.Input),
        Project project => [.. Evaluate(project.Input).Select(solution => solution.Only(project.Variables))],
        Distinct distinct => [.. Evaluate(distinct.Input).DistinctBy(solution => solution.ToString())],
        Reduced reduced => [.. Evaluate(reduced.Input).DistinctBy(solution => solution.ToString())],
        Slice slice => ReferenceOrder.Slice(slice, Evaluate(slice.Input)),
        _ => throw new UnreachableException($"{node.GetType().Name} has no definition here"),
    };

    /// <summary>A path from a term that EXISTS has substituted may have length zero wherever the term stands.</summary>
    private List<Solution> Path(PathPattern path)
    {
        var solutions = new PathEvaluation(_graph).Match(path with { Subject = Substituted(path.Subject), Object = Substituted(path.Object) });
        return [.. solutions.Select(solution => solution.Merge(_outer.Only(new[] { path.Subject, path.Object }.OfType<Variable>())))];
    }

    private PatternTerm Substituted(PatternTerm term) => term is Variable variable && _outer[variable] is { } value ? new Constant(value) : term;

    /// <summary>Only what agrees with the bindings that EXISTS has substituted (§18.6).</summary>
    private List<Solution> Substituted(IEnumerable<Solution> solutions) =>
        [.. solutions.Where(solution => solution.IsCompatibleWith(_outer))];

    private static List<Solution> Join(List<Solution> left, List<Solution> right)
    {
        ReferenceLimitException.Check(left, right);
        return [.. from l in left from r in right where l.IsCompatibleWith(r) select l.Merge(r)];
    }

    private List<Solution> LeftJoin(List<Solution> left, List<Solution> right, Expression? condition)
    {
        ReferenceLimitException.Check(left, right);
        var result = new List<Solution>();
        foreach (var l in left)
        {
            var joined = right.Where(l.IsCompatibleWith).Select(l.Merge).Where(merged => condition is null || IsTrue(condition, merged)).ToList();
            result.AddRange(joined.Count > 0 ? joined : [l]);
        }

        return result;
    }

    private static List<Solution> Minus(List<Solution> left, List<Solution> right)
    {
        ReferenceLimitException.Check(left, right);
        return [.. left.Where(l => !right.Any(r => l.IsCompatibleWith(r) && l.SharesVariableWith(r)))];
    }

    private Solution Extend(Solution solution, Extend extend) =>
        _expressions.Evaluate(extend.Expression, _outer.Merge(solution)) is { } term ? solution.With(extend.Variable, term) : solution;

    private List<Solution> Graph(GraphPattern graph) =>
    [
        .. from named in _dataset.Named
           let bound = PatternMatching.Bind(Solution.Empty, graph.Name, named.Key)
           where bound is not null && bound.IsCompatibleWith(_outer)
           from solution in new ReferenceEvaluator(_dataset, named.Value, _outer).Evaluate(graph.Input)
           where solution.IsCompatibleWith(bound)
           select solution.Merge(bound)
    ];

    private static List<Solution> Values(ValuesTable values) =>
    [
        .. values.Rows.Select(row => values.Variables.Zip(row).Aggregate(
            Solution.Empty,
            (solution, cell) => cell.Second is null ? solution : solution.With(cell.First, cell.Second)))
    ];

    private bool IsTrue(Expression condition, Solution solution) => _expressions.IsTrue(condition, _outer.Merge(solution)) == true;
}
