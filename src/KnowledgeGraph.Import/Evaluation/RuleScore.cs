namespace KnowledgeGraph.Import.Evaluation;

/// <summary>How many records of a kind one rule made, and how many of them agree with the gold annotation.</summary>
public sealed record RuleScore(string Kind, string Rule, int Matched, int System)
{
    public double Precision => System > 0 ? (double)Matched / System : 0;

    public RuleScore Add(RuleScore other) => this with { Matched = Matched + other.Matched, System = System + other.System };
}
