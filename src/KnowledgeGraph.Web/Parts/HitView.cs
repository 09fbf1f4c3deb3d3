using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Parts;

/// <summary>A search hit as a page shows it.</summary>
public sealed record HitView(ValueView Thing, IReadOnlyList<string> Types, ValueView? Report, Snippet Snippet);

/// <summary>A link that narrows or widens a search.</summary>
public sealed record FacetLink(string Label, int Count, string Link);
