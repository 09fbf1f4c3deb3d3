namespace KnowledgeGraph.Import.Evaluation;

/// <summary>Precision, recall and F1 of one way to compare records.</summary>
/// <param name="Matched">Records of the gold annotation that a record of the system agrees with.</param>
public sealed record MetricScore(string Metric, int Matched, int Gold, int System)
{
    public double Precision => Ratio(Matched, System, Gold);

    public double Recall => Ratio(Matched, Gold, System);

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public MetricScore Add(MetricScore other) =>
        new(Metric, Matched + other.Matched, Gold + other.Gold, System + other.System);

    /// <summary>Nothing found where there is nothing is right; nothing found where there is something is wrong.</summary>
    private static double Ratio(int part, int whole, int other) => whole > 0 ? (double)part / whole : other == 0 ? 1 : 0;
}
