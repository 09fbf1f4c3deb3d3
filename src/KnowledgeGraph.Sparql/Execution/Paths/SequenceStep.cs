using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary><c>p/q</c>: every way over every node between.</summary>
internal sealed class SequenceStep(PathStep first, PathStep second, QueryBudget budget) : PathStep
{
    public override void Forward(TermId from, IdList to)
    {
        var between = new IdList(budget);
        first.Forward(from, between);
        foreach (var node in between.Span)
        {
            second.Forward(node, to);
        }
    }

    public override void Backward(TermId to, IdList from)
    {
        var between = new IdList(budget);
        second.Backward(to, between);
        foreach (var node in between.Span)
        {
            first.Backward(node, from);
        }
    }

    public override void Pairs(IdList starts, IdList ends)
    {
        var (begins, between) = (new IdList(budget), new IdList(budget));
        first.Pairs(begins, between);
        for (var i = 0; i < begins.Count; i++)
        {
            budget.Check();
            var before = ends.Count;
            second.Forward(between[i], ends);
            for (var end = before; end < ends.Count; end++)
            {
                starts.Add(begins[i]);
            }
        }
    }
}
