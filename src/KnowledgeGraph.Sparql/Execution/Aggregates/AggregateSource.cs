using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>The values that an aggregate is over: of each row of a group, or each different term once.</summary>
internal sealed class AggregateSource(CompiledExpression operand, bool distinct, QueryBudget budget)
{
    private const int BytesPerEntry = 40;

    private readonly HashSet<(int Group, TermId Id)>? _seen = distinct ? [] : null;

    /// <summary>The column that the values stand in as they are, or -1.</summary>
    public int Slot { get; } = !distinct && operand is ColumnOperand column ? column.Slot : -1;

    /// <summary>The value of a row; false where its term has been taken into the group before.</summary>
    public bool TryTake(Batch batch, int row, int group, out ExpressionValue value)
    {
        if (_seen is null)
        {
            value = operand.Evaluate(batch, row);
            return true;
        }

        var id = operand.EvaluateId(batch, row);
        value = new ExpressionValue(id);
        return IsNew(group, id);
    }

    /// <summary>The id of a row's value; false where it has been taken into the group before.</summary>
    public bool TryTakeId(Batch batch, int row, int group, out TermId id)
    {
        id = operand.EvaluateId(batch, row);
        return _seen is null || IsNew(group, id);
    }

    private bool IsNew(int group, TermId id)
    {
        var isNew = _seen!.Add((group, id));
        if (isNew)
        {
            budget.Reserve(BytesPerEntry);
        }

        return isNew;
    }
}
