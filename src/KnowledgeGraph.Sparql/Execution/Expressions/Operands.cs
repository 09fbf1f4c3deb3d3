using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>A variable: the id in its column, an error where it is unbound.</summary>
internal sealed class ColumnOperand(EvaluationContext context, int slot) : CompiledExpression(context)
{
    public int Slot => slot;

    public override ExpressionValue Evaluate(Batch batch, int row) => new(batch.Columns[slot][row]);

    public override TermId EvaluateId(Batch batch, int row) => batch.Columns[slot][row];
}

/// <summary>A constant, or the error that a variable is which no column holds.</summary>
internal sealed class ConstantOperand(EvaluationContext context, ExpressionValue value) : CompiledExpression(context)
{
    public ExpressionValue Value => value;

    public override ExpressionValue Evaluate(Batch batch, int row) => value;
}

/// <summary>BOUND (SPARQL 1.1 §17.4.1.1); it is false where no column holds the variable.</summary>
internal sealed class BoundCondition(EvaluationContext context, int slot) : Condition(context)
{
    public override Truth Test(Batch batch, int row) => TruthTables.Of(slot >= 0 && !batch.Columns[slot][row].IsNone);
}
