using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary><c>p|q</c>: the ways of both.</summary>
internal sealed class AlternativeStep(PathStep first, PathStep second) : PathStep
{
    public override void Forward(TermId from, IdList to)
    {
        first.Forward(from, to);
        second.Forward(from, to);
    }

    public override void Backward(TermId to, IdList from)
    {
        first.Backward(to, from);
        second.Backward(to, from);
    }

    public override void Pairs(IdList starts, IdList ends)
    {
        first.Pairs(starts, ends);
        second.Pairs(starts, ends);
    }
}
