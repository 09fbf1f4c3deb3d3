using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Building;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>
/// <c>OPTIONAL { ... ?x ... } FILTER(!bound(?x))</c> to <c>FILTER NOT EXISTS { ... }</c>: where only the optional part binds ?x, the rows without it are
/// those that found no match.
/// </summary>
internal sealed class UnboundOptionals(PlanningContext context) : Pass(context)
{
    protected override AlgebraNode Rewrite(AlgebraNode node)
    {
        if (node is not Filter { Condition: NotExpression { Operand: BoundExpression { Variable: var variable } }, Input: LeftJoin join }
            || !Context.Variables.Contains(Variables.Certain(join.Right), variable)
            || Context.Variables.Contains(Variables.All(join.Left), variable)
            || SubstitutionReach.IsDeep(join.Right, Variables.All(join.Left), Variables))
        {
            return node;
        }

        var pattern = join.Condition is null ? join.Right : new Filter(join.Condition, join.Right);
        return new Filter(new ExistsExpression(pattern, Negated: true), join.Left);
    }
}
