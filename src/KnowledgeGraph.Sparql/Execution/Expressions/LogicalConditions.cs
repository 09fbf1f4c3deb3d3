using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

internal sealed class OrCondition(EvaluationContext context, CompiledExpression left, CompiledExpression right) : Condition(context)
{
    public override Truth Test(Batch batch, int row)
    {
        var truth = left.Test(batch, row);
        return truth == Truth.True ? truth : TruthTables.Or(truth, right.Test(batch, row));
    }
}

internal sealed class AndCondition(EvaluationContext context, CompiledExpression left, CompiledExpression right) : Condition(context)
{
    public override Truth Test(Batch batch, int row)
    {
        var truth = left.Test(batch, row);
        return truth == Truth.False ? truth : TruthTables.And(truth, right.Test(batch, row));
    }

    public override int Filter(Batch batch, Span<int> rows) => right.Filter(batch, rows[..left.Filter(batch, rows)]);
}

internal sealed class NotCondition(EvaluationContext context, CompiledExpression operand) : Condition(context)
{
    public override Truth Test(Batch batch, int row) => TruthTables.Not(operand.Test(batch, row));
}
