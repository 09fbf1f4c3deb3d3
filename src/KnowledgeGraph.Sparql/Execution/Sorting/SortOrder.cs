using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Sorting;

/// <summary>
/// Compares rows of sort keys, most significant first (SPARQL 1.1 §15.1). 1 and 1.0 are one value, so that the next key decides between them; only where no key does are
/// they told apart, so that the order is the same every time.
/// </summary>
internal sealed class SortOrder(TermOrder terms, bool[] descending)
{
    public int Compare(ReadOnlySpan<TermId> x, ReadOnlySpan<TermId> y)
    {
        for (var key = 0; key < descending.Length; key++)
        {
            if (x[key] == y[key])
            {
                continue;
            }

            var order = terms.CompareValues(x[key], y[key]);
            if (order != 0)
            {
                return descending[key] ? -order : order;
            }
        }

        return CompareForms(x, y);
    }

    private int CompareForms(ReadOnlySpan<TermId> x, ReadOnlySpan<TermId> y)
    {
        for (var key = 0; key < descending.Length; key++)
        {
            var order = terms.Compare(x[key], y[key]);
            if (order != 0)
            {
                return descending[key] ? -order : order;
            }
        }

        return 0;
    }
}
