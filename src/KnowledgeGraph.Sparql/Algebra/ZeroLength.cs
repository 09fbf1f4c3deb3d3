namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Whether a path connects a term to itself without a step (SPARQL 1.1 §18.4, ZeroLengthPath).</summary>
internal static class ZeroLength
{
    public static bool IsMatchedBy(PropertyPath path) => path switch
    {
        ZeroOrMorePath or ZeroOrOnePath => true,
        OneOrMorePath more => IsMatchedBy(more.Path),
        InversePath inverse => IsMatchedBy(inverse.Path),
        AlternativePath alternative => IsMatchedBy(alternative.First) || IsMatchedBy(alternative.Second),
        SequencePath sequence => IsMatchedBy(sequence.First) && IsMatchedBy(sequence.Second),
        _ => false,
    };
}
