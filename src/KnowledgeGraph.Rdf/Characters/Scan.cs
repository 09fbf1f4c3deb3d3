namespace KnowledgeGraph.Rdf.Characters;

/// <summary>
/// What a scanner found at the start of a text: how many bytes a token takes, whether it holds escapes, and what is wrong with it,
/// if anything. <see cref="ReachedEnd"/>: the answer might be another one if the text went on.
/// </summary>
internal readonly record struct Scan(int Length, bool Escaped = false, bool ReachedEnd = false, string? Problem = null)
{
    public static Scan Wrong(int at, string problem) => new(at, Problem: problem);

    public static Scan Unfinished(int at, string problem) => new(at, ReachedEnd: true, Problem: problem);
}
