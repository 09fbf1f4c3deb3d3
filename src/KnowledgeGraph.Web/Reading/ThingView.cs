using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>A value as a page shows it: a literal, or a thing with its name.</summary>
public sealed record ValueView(TermId Id, Term Term, string Label);

/// <summary>A property with its values; <see cref="Total"/> may be more than are shown.</summary>
public sealed record PropertyView(string Iri, string Label, IReadOnlyList<ValueView> Values, long Total);

/// <summary>A sentence that says something about the thing, with all that was read out of it about the thing.</summary>
/// <param name="Sentence">The sentence's IRI, or null.</param>
public sealed record EvidenceView(string Quote, string? Sentence, ValueView? Report, IReadOnlyList<EvidenceFact> Facts);

/// <param name="Exact">The part of the sentence that the fact rests on, or null.</param>
public sealed record EvidenceFact(ValueView Fact, string? Exact, string? Role, string? Period, double? Confidence);

/// <summary>Which part of the long lists of a thing's page is shown.</summary>
/// <param name="Incoming">A predicate whose incoming links are all wanted; null shows the first of each.</param>
/// <param name="Offset">Incoming links before the shown ones.</param>
/// <param name="Evidence">Sentences before the shown ones.</param>
public sealed record ThingPart(string? Incoming = null, int Offset = 0, int Evidence = 0);

/// <summary>Everything that a thing's page shows.</summary>
/// <param name="EvidenceTotal">Sentences in all.</param>
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
    IReadOnlyList<ValueView> Graphs)
{
    public bool HasIncoming(string property) => Incoming.Any(incoming => incoming.Iri == property);
}
