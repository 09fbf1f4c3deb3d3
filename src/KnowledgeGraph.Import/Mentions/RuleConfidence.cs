using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The measured precision of each rule (<c>name-rules.tsv</c>).</summary>
internal sealed class RuleConfidence(LexiconSource lexicons)
{
    private readonly FrozenDictionary<string, double> _precision = lexicons.Read("name-rules").Rows.ToFrozenDictionary(
        row => row.Required("rule"), row => double.Parse(row.Required("precision"), CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <exception cref="LexiconException">The rule has not been measured.</exception>
    public double Of(string rule) => _precision.TryGetValue(rule, out var precision)
        ? precision
        : throw new LexiconException("name-rules", 0, $"there is no line for the rule '{rule}'");
}
