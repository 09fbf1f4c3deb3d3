using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Querying;

/// <summary>What someone searches for.</summary>
/// <param name="Query">Words, each of which must be found; what stands in quotation marks is found as it stands.</param>
public sealed record SearchRequest(string Query)
{
    public int Offset { get; init; }

    public int Limit { get; init; } = 20;

    /// <summary>Only subjects that have all these values.</summary>
    public IReadOnlyList<(Facet Facet, TermId Value)> Filters { get; init; } = [];
}

/// <summary>A part of a text with the places that match.</summary>
/// <param name="Marks">Ranges of <paramref name="Text"/>, in order, without overlap.</param>
public sealed record Snippet(string Text, IReadOnlyList<(int Start, int Length)> Marks);

/// <summary>A thing by one of its names, or a sentence.</summary>
/// <param name="Score">Greater is better; comparable within one result only.</param>
public sealed record SearchHit(TermId Subject, TermId Predicate, TermId Literal, TermId Graph, TextKind Kind, double Score, Snippet Snippet);

/// <summary>How many of the hits have a value.</summary>
public readonly record struct FacetCount(TermId Value, int Count);

/// <param name="Total">All hits, of which <paramref name="Hits"/> is a page.</param>
/// <param name="IsTotalExact">False where there were so many that counting stopped.</param>
/// <param name="DidYouMean">A known name near to the query, where the query itself found nothing.</param>
public sealed record SearchResult(
    long Revision,
    int Total,
    bool IsTotalExact,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    string? DidYouMean);

/// <summary>A thing whose name continues what was typed.</summary>
public sealed record Suggestion(TermId Subject, TermId Literal, string Text, TermId Type);
