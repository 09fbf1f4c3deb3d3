using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Profiles;

/// <summary>Plans as an indented tree.</summary>
internal static class ExplanationText
{
    public static string Of(Plan plan, PlanProfile? profile)
    {
        var text = new StringBuilder();
        Append(text, plan, profile, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Plan plan, PlanProfile? profile, int depth)
    {
        text.Append(' ', depth * 2).Append(plan.Name);
        if (plan.Detail.Length > 0)
        {
            text.Append(' ').Append(plan.Detail);
        }

        text.Append(CultureInfo.InvariantCulture, $"  (estimated rows {plan.Rows:0.#}, cost {plan.Cost / 1e6:0.###} ms");
        if (profile?.Of(plan) is { } counters)
        {
            var time = TimeSpan.FromSeconds((double)counters.Ticks / Stopwatch.Frequency);
            text.Append(CultureInfo.InvariantCulture, $"; rows {counters.Rows}, starts {counters.Starts}, {time.TotalMilliseconds:0.###} ms, {counters.PeakBytes} bytes{(counters.Note.Length > 0 ? "; " : "")}{counters.Note}");
        }

        text.Append(')').AppendLine();
        foreach (var input in plan.Inputs)
        {
            Append(text, input, profile, depth + 1);
        }
    }
}
