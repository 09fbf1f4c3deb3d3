namespace KnowledgeGraph.Benchmarks.Figures;

/// <summary>Times of one thing measured again and again.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public double Total { get; private set; }

    public double Median => Quantile(0.5);

    public void Add(double value)
    {
        _values.Add(value);
        Total += value;
    }

    public void AddRange(Samples others)
    {
        foreach (var value in others._values)
        {
            Add(value);
        }
    }

    public double Quantile(double part)
    {
        if (_values.Count == 0)
        {
            return double.NaN;
        }

        _values.Sort();
        return _values[Math.Min(_values.Count - 1, (int)(_values.Count * part))];
    }
}
