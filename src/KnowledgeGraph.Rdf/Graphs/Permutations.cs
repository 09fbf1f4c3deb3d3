namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>All orders of a few things.</summary>
internal static class Permutations
{
    /// <summary>Each order in turn, in one list that is changed in place (Heap's algorithm).</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items)
    {
        var order = items.ToArray();
        var counters = new int[order.Length];
        yield return order;
        var i = 1;
        while (i < order.Length)
        {
            if (counters[i] < i)
            {
                var j = i % 2 == 0 ? 0 : counters[i];
                (order[j], order[i]) = (order[i], order[j]);
                yield return order;
                counters[i]++;
                i = 1;
            }
            else
            {
                counters[i] = 0;
                i++;
            }
        }
    }
}
