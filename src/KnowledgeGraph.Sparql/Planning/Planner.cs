using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Building;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Passes;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Algebra to plan: rewrites, then join orders and operators by the snapshot's counts.</summary>
internal static class Planner
{
    /// <summary>A plan that gives exactly the variables.</summary>
    public static Plan Plan(AlgebraNode pattern, ImmutableArray<Variable> variables, PlanningContext context, GraphScope? graph = null)
    {
        var builder = new PlanBuilder(context);
        var plan = builder.Build(RewritePasses.Apply(pattern, context), context.Variables.SetOf(variables), graph ?? context.Dataset.Default);
        return builder.Project(plan, variables);
    }
}
