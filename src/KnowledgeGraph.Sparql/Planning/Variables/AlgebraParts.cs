using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>The children and expressions of algebra nodes, and copies with others in their place.</summary>
internal static class AlgebraParts
{
    public static IEnumerable<AlgebraNode> Children(AlgebraNode node) => node switch
    {
        Bgp or PathPattern or ValuesTable => [],
        Join join => [join.Left, join.Right],
        LeftJoin join => [join.Left, join.Right],
        Union union => [union.Left, union.Right],
        Minus minus => [minus.Left, minus.Right],
        Filter filter => [filter.Input],
        Extend extend => [extend.Input],
        GraphPattern graph => [graph.Input],
        ServicePattern service => [service.Input],
        Group group => [group.Input],
        OrderBy order => [order.Input],
        Project project => [project.Input],
        Distinct distinct => [distinct.Input],
        Reduced reduced => [reduced.Input],
        Slice slice => [slice.Input],
        _ => throw new UnreachableException(node.GetType().Name),
    };

    /// <summary>The expressions of the node itself.</summary>
    public static IEnumerable<Expression> Expressions(AlgebraNode node) => node switch
    {
        LeftJoin { Condition: { } condition } => [condition],
        Filter filter => [filter.Condition],
        Extend extend => [extend.Expression],
        Group group => group.Keys.Select(key => key.Expression)
            .Concat(group.Aggregates.Where(binding => binding.Aggregate.Operand is not null).Select(binding => binding.Aggregate.Operand!)),
        OrderBy order => order.Conditions.Select(condition => condition.Expression),
        _ => [],
    };

    /// <summary>The node with each child replaced; the node itself where no child changes.</summary>
    public static AlgebraNode MapChildren(AlgebraNode node, Func<AlgebraNode, AlgebraNode> map)
    {
        switch (node)
        {
            case Bgp or PathPattern or ValuesTable or ServicePattern:
                return node;
            case Join join:
                var (left, right) = (map(join.Left), map(join.Right));
                return Same(left, join.Left) && Same(right, join.Right) ? join : new Join(left, right);
            case LeftJoin join:
                (left, right) = (map(join.Left), map(join.Right));
                return Same(left, join.Left) && Same(right, join.Right) ? join : new LeftJoin(left, right, join.Condition);
            case Union union:
                (left, right) = (map(union.Left), map(union.Right));
                return Same(left, union.Left) && Same(right, union.Right) ? union : new Union(left, right);
            case Minus minus:
                (left, right) = (map(minus.Left), map(minus.Right));
                return Same(left, minus.Left) && Same(right, minus.Right) ? minus : new Minus(left, right);
            default:
                var only = Children(node).Single();
                var mapped = map(only);
                return Same(mapped, only) ? node : WithInput(node, mapped);
        }
    }

    private static AlgebraNode WithInput(AlgebraNode node, AlgebraNode input) => node switch
    {
        Filter filter => filter with { Input = input },
        Extend extend => extend with { Input = input },
        GraphPattern graph => graph with { Input = input },
        Group group => group with { Input = input },
        OrderBy order => order with { Input = input },
        Project project => project with { Input = input },
        Distinct distinct => distinct with { Input = input },
        Reduced reduced => reduced with { Input = input },
        Slice slice => slice with { Input = input },
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private static bool Same(AlgebraNode x, AlgebraNode y) => ReferenceEquals(x, y);
}
