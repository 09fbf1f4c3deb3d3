namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// What the planner may do. Everything is on but in the tests that show that a step changes a query's cost and not its answers.
/// </summary>
internal sealed record PlannerSwitches
{
    public static readonly PlannerSwitches All = new();

    /// <summary>Names of the rewriting passes to leave out.</summary>
    public IReadOnlySet<string> SkippedPasses { get; init; } = new HashSet<string>();

    public bool MergeJoins { get; init; } = true;

    public bool BindJoins { get; init; } = true;

    /// <summary>
    /// What lookups may cost before a bind join hashes the range instead, as a share of what hashing costs: 0 hashes at once, infinity never.
    /// </summary>
    public double HashingAfter { get; init; } = 1;

    /// <summary>Cycles joined a variable at a time.</summary>
    public PlannerUse MultiwayJoins { get; init; } = PlannerUse.WhereCheaper;

    /// <summary>OPTIONAL and EXISTS fed with the rows outside.</summary>
    public bool SeededJoins { get; init; } = true;

    /// <summary>Other endpoints asked in blocks for what joins with the rows that there are.</summary>
    public bool ServiceBlocks { get; init; } = true;

    /// <summary>Join orders by dynamic programming, not only greedily.</summary>
    public bool DynamicProgramming { get; init; } = true;

    /// <summary>EXISTS as a join instead of once a row.</summary>
    public bool ExistsAsJoin { get; init; } = true;

    /// <summary>COUNT(*) asked of the plan below instead of counted by groups.</summary>
    public bool Counting { get; init; } = true;

    /// <summary>Results of costly parts are kept for the next query on the same snapshot.</summary>
    public PlannerUse KeptResults { get; init; } = PlannerUse.WhereCheaper;

    /// <summary>ORDER BY with LIMIT keeps only the best rows.</summary>
    public bool TopRows { get; init; } = true;
}

/// <summary>Where a step is taken.</summary>
internal enum PlannerUse : byte
{
    Never,
    WhereCheaper,

    /// <summary>Whatever it costs, so that small stores show its answers, too.</summary>
    WherePossible,
}
