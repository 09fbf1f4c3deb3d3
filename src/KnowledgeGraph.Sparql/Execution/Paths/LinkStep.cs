using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>One triple with the predicate.</summary>
internal sealed class LinkStep(TermId predicate, GraphEdges edges) : PathStep
{
    public override void Forward(TermId from, IdList to)
    {
        if (!predicate.IsNone)
        {
            edges.ObjectsOf(from, predicate, to);
        }
    }

    public override void Backward(TermId to, IdList from)
    {
        if (!predicate.IsNone)
        {
            edges.SubjectsOf(predicate, to, from);
        }
    }

    public override void Pairs(IdList starts, IdList ends)
    {
        if (!predicate.IsNone)
        {
            edges.PairsOf(predicate, starts, ends);
        }
    }
}
