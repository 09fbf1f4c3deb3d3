namespace KnowledgeGraph.Benchmarks;

/// <summary>A measurement that prints its figures.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>What it takes, in the form of a usage line.</summary>
    string Arguments { get; }

    string Purpose { get; }

    /// <summary>Runs and returns the process's exit code.</summary>
    Task<int> RunAsync(string[] arguments, CancellationToken cancellation);
}
