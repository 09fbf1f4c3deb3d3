using KnowledgeGraph.Shacl.Reports;

namespace KnowledgeGraph.Shacl.Shapes;

/// <summary>Takes results, or only counts them where all that matters is whether there are any.</summary>
internal sealed class ResultSink(bool countsOnly)
{
    private readonly List<ValidationResult> _results = [];

    public bool CountsOnly => countsOnly;

    public int Count { get; set; }

    public IReadOnlyList<ValidationResult> Results => _results;

    public void Add(ValidationResult result)
    {
        _results.Add(result);
        Count++;
    }
}
