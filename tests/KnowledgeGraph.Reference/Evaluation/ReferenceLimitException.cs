namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>A query that is too large for nested loops over lists.</summary>
internal sealed class ReferenceLimitException(long pairs) : Exception($"A join of {pairs} pairs is more than the reference evaluator tries.")
{
    private const long MaxPairs = 300_000;

    public static void Check(List<Solution> left, List<Solution> right)
    {
        if ((long)left.Count * right.Count is var pairs and > MaxPairs)
        {
            throw new ReferenceLimitException(pairs);
        }
    }
}
