using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary><c>^p</c></summary>
internal sealed class InverseStep(PathStep step) : PathStep
{
    public override void Forward(TermId from, IdList to) => step.Backward(from, to);

    public override void Backward(TermId to, IdList from) => step.Forward(to, from);

    public override void Pairs(IdList starts, IdList ends) => step.Pairs(ends, starts);
}
