namespace KnowledgeGraph.Import.Evaluation;

/// <summary>How many records of a kind one rule made, and how many of them agree with the gold annotation.</summary>
public sealed record RuleScore(string Kind, string Rule, int Matched, int System)
{
    /// <summary>Readings that every rule is taken to have beside those counted, so that a few hits do not claim much.</summary>
    private const int PriorReadings = 4;

    /// <summary>The part of those that is right: a little less than of the names in the passages set aside.</summary>
    private const double PriorPrecision = 0.85;

    public double Precision => System > 0 ? (double)Matched / System : 0;

    /// <summary>The precision that the counts bear out, which the lexicons give as the rule's confidence.</summary>
    public double Confidence => (Matched + (PriorReadings * PriorPrecision)) / (System + PriorReadings);

    public RuleScore Add(RuleScore other) => this with { Matched = Matched + other.Matched, System = System + other.System };
}
