using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary><c>!(p|^q)</c>: one triple with another predicate, forwards or backwards; a side that names nothing takes no step.</summary>
internal sealed class NegatedStep(TermId[]? forward, TermId[]? inverse, GraphEdges edges) : PathStep
{
    public override void Forward(TermId from, IdList to)
    {
        if (forward is not null)
        {
            edges.Others(from, TermId.None, forward, null, to);
        }

        if (inverse is not null)
        {
            edges.Others(TermId.None, from, inverse, to, null);
        }
    }

    public override void Backward(TermId to, IdList from)
    {
        if (forward is not null)
        {
            edges.Others(TermId.None, to, forward, from, null);
        }

        if (inverse is not null)
        {
            edges.Others(to, TermId.None, inverse, null, from);
        }
    }

    public override void Pairs(IdList starts, IdList ends)
    {
        if (forward is not null)
        {
            edges.Others(TermId.None, TermId.None, forward, starts, ends);
        }

        if (inverse is not null)
        {
            edges.Others(TermId.None, TermId.None, inverse, ends, starts);
        }
    }
}
