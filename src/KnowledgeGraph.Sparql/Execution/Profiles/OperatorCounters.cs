namespace KnowledgeGraph.Sparql.Execution.Profiles;

/// <summary>Rows, calls, time and memory of one operator, its inputs included in time and memory.</summary>
internal sealed class OperatorCounters
{
    /// <summary>How often the operator was started: more than once inside joins that run their right side in blocks.</summary>
    public long Starts { get; set; }

    public long Rows { get; set; }

    /// <summary>In units of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long Ticks { get; set; }

    /// <summary>What the operator decided while it ran; empty where it did as planned.</summary>
    public string Note { get; set; } = "";

    /// <summary>The most that the run held in reserve after one of the operator's calls.</summary>
    public long PeakBytes { get; set; }
}
