using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>The rewriting passes in their order.</summary>
internal static class RewritePasses
{
    public static AlgebraNode Apply(AlgebraNode node, PlanningContext context)
    {
        Pass[] passes =
        [
            new PushFilters(context),          // so that each filter stands where its variables are bound
            new UnboundOptionals(context),     // while the filter still stands over its OPTIONAL
            new LiftOptionals(context),        // so that what follows an OPTIONAL joins before it
            new UnifyEqualVariables(context),  // filters over patterns alone, which pushing has made
        ];
        foreach (var pass in passes)
        {
            if (!context.Switches.SkippedPasses.Contains(pass.Name))
            {
                node = pass.Apply(node);
            }
        }

        return node;
    }
}
