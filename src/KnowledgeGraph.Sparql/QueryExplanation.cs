using KnowledgeGraph.Sparql.Execution.Profiles;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql;

/// <summary>A query's plan with estimated rows, and with what the run did where it was measured.</summary>
public sealed class QueryExplanation
{
    private readonly Plan _plan;
    private readonly PlanProfile? _profile;

    internal QueryExplanation(Plan plan, PlanProfile? profile)
    {
        _plan = plan;
        _profile = profile;
    }

    internal Plan Plan => _plan;

    /// <summary>An indented tree, one operator a line.</summary>
    public string ToText() => ExplanationText.Of(_plan, _profile);

    /// <summary>The same as JSON: operator, detail, estimatedRows, rows, starts, milliseconds, peakBytes, note where there is one, inputs.</summary>
    public string ToJson() => ExplanationJson.Of(_plan, _profile);

    public override string ToString() => ToText();
}
