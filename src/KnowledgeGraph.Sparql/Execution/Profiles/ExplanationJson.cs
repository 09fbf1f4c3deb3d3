using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Profiles;

/// <summary>Plans as JSON.</summary>
internal static class ExplanationJson
{
    public static string Of(Plan plan, PlanProfile? profile)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, plan, profile);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Plan plan, PlanProfile? profile)
    {
        json.WriteStartObject();
        json.WriteString("operator", plan.Name);
        json.WriteString("detail", plan.Detail);
        json.WriteNumber("estimatedRows", Finite(plan.Rows));
        json.WriteNumber("estimatedMilliseconds", Finite(plan.Cost / 1e6));
        if (profile?.Of(plan) is { } counters)
        {
            json.WriteNumber("rows", counters.Rows);
            json.WriteNumber("starts", counters.Starts);
            json.WriteNumber("milliseconds", (double)counters.Ticks / Stopwatch.Frequency * 1000);
            json.WriteNumber("peakBytes", counters.PeakBytes);
            if (counters.Note.Length > 0)
            {
                json.WriteString("note", counters.Note);
            }
        }

        json.WriteStartArray("inputs");
        foreach (var input in plan.Inputs)
        {
            Write(json, input, profile);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static double Finite(double number) => double.IsFinite(number) ? number : double.MaxValue;
}
