using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Property paths as <c>explain</c> shows them.</summary>
internal static class PathText
{
    public static string Of(PropertyPath path) => path switch
    {
        LinkPath link => link.Predicate.ToString(),
        InversePath inverse => $"^{Of(inverse.Path)}",
        SequencePath sequence => $"({Of(sequence.First)}/{Of(sequence.Second)})",
        AlternativePath alternative => $"({Of(alternative.First)}|{Of(alternative.Second)})",
        ZeroOrMorePath many => $"{Of(many.Path)}*",
        OneOrMorePath many => $"{Of(many.Path)}+",
        ZeroOrOnePath optional => $"{Of(optional.Path)}?",
        NegatedPropertySet set => $"!({string.Join('|', set.Forward.Select(iri => iri.ToString()).Concat(set.Inverse.Select(iri => $"^{iri}")))})",
        _ => path.GetType().Name,
    };
}
