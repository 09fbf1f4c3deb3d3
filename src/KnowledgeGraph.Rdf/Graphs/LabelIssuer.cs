using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>Issues labels in order and remembers them (RDFC-1.0 §4.5).</summary>
internal sealed class LabelIssuer
{
    private readonly string _prefix;
    private readonly Dictionary<BlankNode, string> _labels;
    private readonly List<BlankNode> _order;

    public LabelIssuer(string prefix)
    {
        _prefix = prefix;
        _labels = [];
        _order = [];
    }

    private LabelIssuer(LabelIssuer other)
    {
        _prefix = other._prefix;
        _labels = new Dictionary<BlankNode, string>(other._labels);
        _order = [.. other._order];
    }

    /// <summary>The nodes in the order in which they got their labels.</summary>
    public IReadOnlyList<BlankNode> Order => _order;

    public IReadOnlyDictionary<BlankNode, string> Labels => _labels;

    public LabelIssuer Copy() => new(this);

    public string? Find(BlankNode node) => _labels.GetValueOrDefault(node);

    public string Issue(BlankNode node)
    {
        if (!_labels.TryGetValue(node, out var label))
        {
            label = _prefix + _order.Count.ToString(CultureInfo.InvariantCulture);
            _labels.Add(node, label);
            _order.Add(node);
        }

        return label;
    }
}
