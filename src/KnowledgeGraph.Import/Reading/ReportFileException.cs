namespace KnowledgeGraph.Import.Reading;

/// <summary>A file that is no report: which, what is wrong with it, and what to do.</summary>
public sealed class ReportFileException(string fileName, string problem, Exception? inner = null)
    : Exception($"{fileName}: {problem}", inner)
{
    public string FileName { get; } = fileName;

    public string Problem { get; } = problem;
}
