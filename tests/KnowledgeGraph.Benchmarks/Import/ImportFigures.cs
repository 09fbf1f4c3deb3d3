using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Import;

/// <summary>What one import took, as the process that ran it says.</summary>
/// <param name="Store">What the store keeps, dictionary included: bytes resident at the end above those before the import.</param>
/// <param name="AboveStore">The most bytes resident during the import, above those before it and above what the store keeps.</param>
/// <param name="Managed">The most bytes of the managed heap: reading, what waits, what is written. The store lies outside of it.</param>
/// <param name="AboveStoreMerged">The same until the store's layers were merged: merging writes all quads once more.</param>
internal sealed record ImportFigures(
    string Label, long Characters, long Quads, double Seconds, long Store, long Managed, long AboveStore, long AboveStoreMerged, int Failed)
{
    private const string Mark = "figures: ";

    /// <summary>The line that another process reads.</summary>
    public string ToLine() => Mark + JsonSerializer.Serialize(this);

    public static ImportFigures? Read(string label, string output) =>
        output.Split('\n').FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal)) is { } line
            ? JsonSerializer.Deserialize<ImportFigures>(line[Mark.Length..])! with { Label = label }
            : null;
}
