using System.Text.Json;

namespace KnowledgeGraph.Web.Reading;

/// <summary>An operator of a query's plan, with what it did where it was measured.</summary>
public sealed record PlanNode(string Operator, string Detail, double EstimatedRows, long? Rows, double? Milliseconds, long? PeakBytes, IReadOnlyList<PlanNode> Inputs)
{
    /// <summary>Reads a plan as <c>explain</c> writes it.</summary>
    public static PlanNode Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static PlanNode Of(JsonElement node) => new(
        node.GetProperty("operator").GetString() ?? "",
        node.GetProperty("detail").GetString() ?? "",
        node.GetProperty("estimatedRows").GetDouble(),
        node.TryGetProperty("rows", out var rows) ? rows.GetInt64() : null,
        node.TryGetProperty("milliseconds", out var time) ? time.GetDouble() : null,
        node.TryGetProperty("peakBytes", out var bytes) ? bytes.GetInt64() : null,
        [.. node.GetProperty("inputs").EnumerateArray().Select(Of)]);
}
