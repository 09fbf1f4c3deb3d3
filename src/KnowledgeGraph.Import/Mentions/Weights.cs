using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The weights of <c>mention-weights.tsv</c>, by the names of the features.</summary>
internal sealed class Weights
{
    private readonly FrozenDictionary<string, double> _weights;

    public Weights(LexiconSource lexicons)
    {
        _weights = lexicons.Read("mention-weights").Rows.ToFrozenDictionary(
            row => row.Required("feature"), row => double.Parse(row.Required("weight"), CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Threshold = this["threshold"];
    }

    public double Threshold { get; }

    public double this[string feature] => _weights.TryGetValue(feature, out var weight)
        ? weight
        : throw new LexiconException("mention-weights", 0, $"there is no weight for '{feature}'; add a line for it");
}
