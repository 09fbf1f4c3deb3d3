using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>What the entries of one map share while they are expanded.</summary>
/// <param name="TypeContext">The context in which the values of <c>@type</c> are read.</param>
/// <param name="Property">The property that the map stands under.</param>
/// <param name="InputType">The last type of the map, expanded.</param>
internal sealed record MemberScope(ActiveContext TypeContext, string? Property, string? InputType);
