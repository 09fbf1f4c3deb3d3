using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Execution.Batches;

/// <summary>Which column of a batch holds which variable.</summary>
internal sealed class VariableSlots(ImmutableArray<Variable> variables)
{
    public static readonly VariableSlots Empty = new([]);

    public ImmutableArray<Variable> Variables { get; } = variables;

    public int Count => Variables.Length;

    /// <summary>The column of a variable, or -1 where the batch has none: then the variable is unbound in every row.</summary>
    public int Of(Variable variable)
    {
        for (var slot = 0; slot < Variables.Length; slot++)
        {
            if (Variables[slot].Equals(variable))
            {
                return slot;
            }
        }

        return -1;
    }
}
