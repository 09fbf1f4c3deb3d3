using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>GROUP BY with its aggregates (SPARQL 1.1 §18.5.1): all input first, then a row for each group.</summary>
/// <param name="keys">Each key's column in the input, or its expression.</param>
internal sealed class GroupCursor(
    Cursor input,
    (int Slot, CompiledExpression? Expression)[] keys,
    GroupedAggregate[] aggregates,
    bool isOneGroup,
    QueryRun run) : Cursor
{
    private readonly GroupNumbers _groups = new(keys.Length, run.Budget);
    private readonly Batch _batch = run.Columns.LendBatch(keys.Length + aggregates.Length);
    private int _next = -1;

    public override Batch? Next()
    {
        if (_next < 0)
        {
            Consume();
            _next = 0;
        }

        // §18.2.4.1: without GROUP BY there is one group, even of no solutions.
        var total = isOneGroup ? 1 : _groups.Count;
        var count = Math.Min(Batch.Capacity, total - _next);
        if (count == 0)
        {
            return null;
        }

        run.Budget.Check();
        for (var row = 0; row < count; row++)
        {
            Write(row, _next + row);
        }

        _next += count;
        _batch.Count = count;
        return _batch;
    }

    public override void Dispose()
    {
        input.Dispose();
        _groups.Dispose();
    }

    private void Consume()
    {
        var groups = new int[Batch.Capacity];
        var keyBatch = new Batch(new TermId[keys.Length][]);
        var computed = new TermId[keys.Length][];
        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            for (var key = 0; key < keys.Length; key++)
            {
                keyBatch.Columns[key] = keys[key].Expression is { } expression
                    ? Compute(expression, batch, computed[key] ??= run.Columns.Lend())
                    : batch.Columns[keys[key].Slot];
            }

            var numbers = groups.AsSpan(0, batch.Count);
            _groups.Number(keyBatch, numbers);
            foreach (var aggregate in aggregates)
            {
                aggregate.Add(batch, numbers, _groups.Count);
            }
        }
    }

    private static TermId[] Compute(CompiledExpression expression, Batch batch, TermId[] column)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            column[row] = expression.EvaluateId(batch, row);
        }

        return column;
    }

    private void Write(int row, int group)
    {
        for (var key = 0; key < keys.Length; key++)
        {
            _batch.Columns[key][row] = _groups.KeyOf(key, group);
        }

        for (var aggregate = 0; aggregate < aggregates.Length; aggregate++)
        {
            _batch.Columns[keys.Length + aggregate][row] = aggregates[aggregate].ResultOf(group);
        }
    }
}
