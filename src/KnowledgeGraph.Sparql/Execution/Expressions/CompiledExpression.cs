using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>
/// An expression made ready for one query run: variables are slots, constants are decoded, functions are found. Never throws for a value's sake: an
/// expression error is <see cref="ExpressionValue.Error"/> (SPARQL 1.1 §17.2). It remembers results, so each thread needs its own.
/// </summary>
internal abstract class CompiledExpression(EvaluationContext context)
{
    protected EvaluationContext Context { get; } = context;

    public abstract ExpressionValue Evaluate(Batch batch, int row);

    /// <summary>The effective boolean value.</summary>
    public virtual Truth Test(Batch batch, int row) => Context.Values.TruthOf(Evaluate(batch, row));

    /// <summary>The id of the result's term, local to the run where the store has none; <see cref="TermId.None"/> for an error.</summary>
    public virtual TermId EvaluateId(Batch batch, int row) => Context.Values.IdOf(Evaluate(batch, row));

    /// <summary>Keeps those of the rows for which the expression is true, in their order, at the front of <paramref name="rows"/>, and returns how many.</summary>
    public virtual int Filter(Batch batch, Span<int> rows)
    {
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            kept += Test(batch, row) == Truth.True ? 1 : 0;
        }

        return kept;
    }
}
