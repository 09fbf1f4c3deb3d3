using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>
/// <c>p*</c>, <c>p+</c> and <c>p?</c>: each node once, whatever the number of ways, so that cycles end (SPARQL 1.1 §9.3, ALP).
/// </summary>
/// <param name="withStart">The path of length zero counts.</param>
/// <param name="once">No more than one step: <c>p?</c>.</param>
internal sealed class RepeatedStep(PathStep step, bool withStart, bool once, GraphEdges edges) : PathStep
{
    private const long BytesPerSeen = 24;

    private readonly QueryBudget _budget = edges.Budget;
    private readonly HashSet<TermId> _seen = [];

    public override void Forward(TermId from, IdList to) => Walk(from, to, backward: false);

    public override void Backward(TermId to, IdList from) => Walk(to, from, backward: true);

    public override void Pairs(IdList starts, IdList ends)
    {
        foreach (var node in Starts())
        {
            _budget.Check();
            var before = ends.Count;
            Forward(node, ends);
            for (var end = before; end < ends.Count; end++)
            {
                starts.Add(node);
            }
        }
    }

    private HashSet<TermId> Starts()
    {
        if (withStart)
        {
            return edges.Nodes();
        }

        var (starts, ends) = (new IdList(_budget), new IdList(_budget));
        step.Pairs(starts, ends);
        var distinct = new HashSet<TermId>();
        foreach (var start in starts.Span)
        {
            distinct.Add(start);
        }

        return distinct;
    }

    private void Walk(TermId origin, IdList found, bool backward)
    {
        // A nested repetition has a step of its own, and a walk never re-enters itself: the set can be reused.
        _seen.Clear();
        var next = new IdList(_budget);
        var first = found.Count;
        if (withStart)
        {
            _seen.Add(origin);
            found.Add(origin);
        }

        Expand(origin, next, found, backward);
        if (once)
        {
            return;
        }

        for (var at = withStart ? first + 1 : first; at < found.Count; at++)
        {
            Expand(found[at], next, found, backward);
        }
    }

    private void Expand(TermId node, IdList next, IdList found, bool backward)
    {
        _budget.Check();
        next.Clear();
        if (backward)
        {
            step.Backward(node, next);
        }
        else
        {
            step.Forward(node, next);
        }

        foreach (var id in next.Span)
        {
            if (_seen.Add(id))
            {
                _budget.Reserve(BytesPerSeen);
                found.Add(id);
            }
        }
    }
}
