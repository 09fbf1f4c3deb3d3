using KnowledgeGraph.Shacl.Shapes;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:minCount (§4.2.1).</summary>
internal sealed class MinCountConstraint(long least) : Constraint("MinCount")
{
    public override string Expectation => $"has at least {least} value(s)";

    public override void Check(ShapeCheck check)
    {
        if (check.Values.Count < least)
        {
            check.Report(this);
        }
    }
}

/// <summary>sh:maxCount (§4.2.2).</summary>
internal sealed class MaxCountConstraint(long most) : Constraint("MaxCount")
{
    public override string Expectation => $"has at most {most} value(s)";

    public override void Check(ShapeCheck check)
    {
        if (check.Values.Count > most)
        {
            check.Report(this);
        }
    }
}
