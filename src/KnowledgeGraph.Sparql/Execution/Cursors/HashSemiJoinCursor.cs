using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps left rows with a compatible right row, or without one: EXISTS, NOT EXISTS, MINUS.</summary>
internal sealed class HashSemiJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, QueryRun run) : SemiJoinCursor(plan, left, right, run)
{
    private readonly JoinKind _kind = plan.Kind;

    protected override int Select(Batch batch, Span<int> kept)
    {
        CheckBudget();
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (HasPartner(batch, row) == (_kind == JoinKind.Semi))
            {
                kept[count++] = row;
            }
        }

        return count;
    }

    private bool HasPartner(Batch batch, int row)
    {
        var hash = Table.HashOfLeft(batch, row);
        for (var match = Table.First(batch, row, hash); match >= 0; match = Table.After(match, batch, row, hash))
        {
            if (_kind != JoinKind.Minus || Table.ShareBinding(batch, row, match))
            {
                return true;
            }
        }

        return false;
    }
}
