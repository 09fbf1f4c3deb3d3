using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>
/// Moves each conjunct of a filter as deep as its variables allow: to the left of OPTIONAL and MINUS, into both branches of UNION, below BIND,
/// projection, DISTINCT and grouping. Joins take their filters apart when they are ordered.
/// </summary>
internal sealed class PushFilters(PlanningContext context) : Pass(context)
{
    protected override AlgebraNode Rewrite(AlgebraNode node) =>
        node is Filter filter ? ExpressionParts.Conjuncts(filter.Condition).Reverse().Aggregate(filter.Input, (input, condition) => Push(condition, input)) : node;

    private AlgebraNode Push(Expression condition, AlgebraNode input)
    {
        // A pattern inside EXISTS belongs to the group that the filter stands in.
        if (ExpressionParts.Of(condition).Any(part => part is ExistsExpression))
        {
            return new Filter(condition, input);
        }

        var mentioned = Variables.Of(condition);
        return input switch
        {
            // What the right side could bind is bound by the left already, or not asked about.
            LeftJoin join when mentioned.Intersect(Variables.All(join.Right)).IsSubsetOf(Variables.Certain(join.Left)) =>
                new LeftJoin(Push(condition, join.Left), join.Right, join.Condition),
            Minus minus => new Minus(Push(condition, minus.Left), minus.Right),
            Union union => new Union(Push(condition, union.Left), Push(condition, union.Right)),
            Extend extend when !mentioned.Overlaps(Context.Variables.SetOf(extend.Variable)) =>
                new Extend(Push(condition, extend.Input), extend.Variable, extend.Expression),
            Project project when mentioned.IsSubsetOf(Context.Variables.SetOf(project.Variables)) =>
                new Project(Push(condition, project.Input), project.Variables),
            Distinct distinct => new Distinct(Push(condition, distinct.Input)),
            OrderBy order => new OrderBy(Push(condition, order.Input), order.Conditions),
            Group group when mentioned.IsSubsetOf(PlainKeys(group)) => group with { Input = Push(condition, group.Input) },
            _ => new Filter(condition, input),
        };
    }

    /// <summary>Keys that are variables of the input under their own name.</summary>
    private VariableSet PlainKeys(Group group) => Context.Variables.SetOf(group.Keys
        .Where(key => key.Expression is VariableExpression { Variable: var variable } && variable.Equals(key.Variable))
        .Select(key => key.Variable));
}
