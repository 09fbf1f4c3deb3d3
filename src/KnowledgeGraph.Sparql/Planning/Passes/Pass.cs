using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>A rewriting of the algebra that keeps its solutions. Tried at each node, the children first.</summary>
internal abstract class Pass(PlanningContext context)
{
    protected PlanningContext Context { get; } = context;

    /// <summary>What variables a node binds.</summary>
    protected AlgebraVariables Variables { get; } = new(context.Variables);

    /// <summary>The name by which the pass can be left out.</summary>
    public string Name => GetType().Name;

    public AlgebraNode Apply(AlgebraNode node) => Rewrite(AlgebraParts.MapChildren(node, Apply));

    /// <summary>The node in its better form, or the node itself.</summary>
    protected abstract AlgebraNode Rewrite(AlgebraNode node);
}
