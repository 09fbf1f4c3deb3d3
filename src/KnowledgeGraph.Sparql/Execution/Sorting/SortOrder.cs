using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Sorting;

/// <summary>Compares rows of sort keys, most significant first (SPARQL 1.1 §15.1).</summary>
internal sealed class SortOrder(IComparer<TermId> terms, bool[] descending)
{
    public int Compare(ReadOnlySpan<TermId> x, ReadOnlySpan<TermId> y)
    {
        for (var key = 0; key < descending.Length; key++)
        {
            if (x[key] == y[key])
            {
                continue;
            }

            var order = terms.Compare(x[key], y[key]);
            if (order != 0)
            {
                return descending[key] ? -order : order;
            }
        }

        return 0;
    }
}
