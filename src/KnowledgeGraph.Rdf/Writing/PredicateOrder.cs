using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Types first, then labels, then the other predicates by IRI: as one reads an entry.</summary>
internal sealed class PredicateOrder : IComparer<Iri>
{
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    private const string PreferredLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";

    public static PredicateOrder Instance { get; } = new();

    public int Compare(Iri? x, Iri? y)
    {
        var order = Rank(x!.Value).CompareTo(Rank(y!.Value));
        return order != 0 ? order : string.CompareOrdinal(x.Value, y.Value);
    }

    private static int Rank(string iri) => iri switch
    {
        RdfVocabulary.Type => 0,
        Label => 1,
        PreferredLabel => 2,
        _ => 3,
    };
}
