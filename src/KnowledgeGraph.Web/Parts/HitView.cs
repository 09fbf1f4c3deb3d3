using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Parts;

/// <summary>A search hit as a page shows it.</summary>
/// <param name="Link">The page of the thing, or the place of the sentence in its report.</param>
/// <param name="IsSentence">The hit is words of a report, not a thing.</param>
public sealed record HitView(ValueView Thing, string Link, bool IsSentence, IReadOnlyList<string> Types, ValueView? Report, Snippet Snippet)
{
    /// <summary>Whether the snippet says all that the name would.</summary>
    public bool IsNamedBySnippet => IsSentence || Snippet.Text == Thing.Label;
}

/// <summary>A link that narrows or widens a search.</summary>
public sealed record FacetLink(string Label, int Count, string Link);
