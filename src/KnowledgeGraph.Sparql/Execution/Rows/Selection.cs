using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Rows;

/// <summary>Copies chosen rows of a column.</summary>
internal static class Selection
{
    /// <summary>target[i] = source[rows[i]]</summary>
    public static void Gather(ReadOnlySpan<TermId> source, ReadOnlySpan<int> rows, Span<TermId> target)
    {
        target = target[..rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = source[rows[i]];
        }
    }
}
