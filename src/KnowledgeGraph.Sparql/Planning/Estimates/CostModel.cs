namespace KnowledgeGraph.Sparql.Planning.Estimates;

/// <summary>What operators cost, in about nanoseconds on one core. Only ratios matter.</summary>
internal static class CostModel
{
    public const double Start = 400;
    public const double ScannedCell = 1.5;
    public const double Lookup = 350;
    public const double SortedLookup = 180;
    public const double OutputCell = 1.2;
    public const double HashBuild = 30;
    public const double HashProbe = 15;
    public const double MergeStep = 3;
    public const double ResidualCompare = 2;
    public const double MultiwayBuild = 12;
    public const double MultiwayStep = 15;
    public const double MultiwayCell = 1.5;
    public const double Condition = 60;
    public const double PathStep = 600;
    public const double Compare = 40;

    /// <summary>What a result has to cost to be worth keeping: finding it again is a matter of microseconds.</summary>
    public const double WorthKeeping = 200_000;
}
