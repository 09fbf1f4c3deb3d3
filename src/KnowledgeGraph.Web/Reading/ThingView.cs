using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>A value as a page shows it: a literal, or a thing with its name.</summary>
public sealed record ValueView(TermId Id, Term Term, string Label);

/// <summary>A property with its values; <see cref="Total"/> may be more than are shown.</summary>
public sealed record PropertyView(string Iri, string Label, IReadOnlyList<ValueView> Values, long Total);

/// <summary>A sentence that says something about the thing.</summary>
/// <param name="Quote">The sentence.</param>
/// <param name="Exact">The part of it that the fact rests on, or null.</param>
/// <param name="Sentence">The sentence's IRI, or null.</param>
public sealed record EvidenceView(ValueView Fact, string Quote, string? Exact, string? Sentence, ValueView? Report, string? Role, double? Confidence);

/// <summary>Everything that a thing's page shows.</summary>
public sealed record ThingView(
    TermId Id,
    string Iri,
    string Label,
    IReadOnlyList<ValueView> Types,
    string? Description,
    IReadOnlyList<PropertyView> Properties,
    IReadOnlyList<PropertyView> Incoming,
    IReadOnlyList<EvidenceView> Evidence,
    long EvidenceTotal,
    IReadOnlyList<ValueView> Graphs);
