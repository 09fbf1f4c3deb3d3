using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>
/// Join(LeftJoin(A, B), C) to LeftJoin(Join(A, C), B): allowed where what B and C share is always bound by A. So all that must match is
/// ordered as one group, and the optional part is looked for last.
/// </summary>
internal sealed class LiftOptionals(PlanningContext context) : Pass(context)
{
    protected override AlgebraNode Rewrite(AlgebraNode node) => node is Join join ? Lift(join) : node;

    private AlgebraNode Lift(Join join)
    {
        if (join.Left is LeftJoin left && CanLift(left, join.Right))
        {
            return new LeftJoin(Lift(new Join(left.Left, join.Right)), left.Right, left.Condition);
        }

        if (join.Right is LeftJoin right && CanLift(right, join.Left))
        {
            return new LeftJoin(Lift(new Join(join.Left, right.Left)), right.Right, right.Condition);
        }

        return join;
    }

    private bool CanLift(LeftJoin optional, AlgebraNode other)
    {
        var inside = Variables.All(optional.Right);
        if (optional.Condition is not null)
        {
            // The condition would come to see what only the other side binds.
            inside = inside.Union(Variables.Of(optional.Condition));
        }

        return inside.Intersect(Variables.All(other)).IsSubsetOf(Variables.Certain(optional.Left));
    }
}
