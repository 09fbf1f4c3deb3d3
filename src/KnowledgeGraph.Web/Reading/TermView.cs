namespace KnowledgeGraph.Web.Reading;

/// <summary>A literal of one language.</summary>
public sealed record LocalText(string Text, string? Language);

/// <summary>A relation of a term to others: its domain, its broader concept, what it is a subclass of.</summary>
public sealed record TermRelation(string Chinese, string English, IReadOnlyList<ValueView> Values);

/// <summary>A property that stands between instances of terms, and how often.</summary>
public sealed record Neighbour(ValueView Property, long Count);

/// <summary>What a shape demands of a property.</summary>
/// <param name="OfClass">The class whose instances the shape is about, or the shape itself.</param>
public sealed record ShapeRule(ValueView OfClass, ValueView Property, string Words, string? Message);

/// <summary>Everything that an ontology term's page shows.</summary>
/// <param name="Relations">What the ontology says of it.</param>
/// <param name="Rules">What shapes demand of instances of a class, or of values of a property.</param>
/// <param name="Outgoing">Properties that its instances have, of those that were looked at.</param>
/// <param name="Incoming">Properties that point to its instances.</param>
/// <param name="Looked">How many uses were looked at for neighbours.</param>
/// <param name="Graphs">In how many graphs it is used, and the first of them by count; empty where there are too many graphs to ask.</param>
/// <param name="Instances">A few instances, narrower terms or users.</param>
public sealed record TermView(
    ValueView Term,
    string Iri,
    TermKind Kind,
    IReadOnlyList<LocalText> Names,
    IReadOnlyList<LocalText> Definitions,
    IReadOnlyList<TermRelation> Relations,
    IReadOnlyList<ShapeRule> Rules,
    IReadOnlyList<Neighbour> Outgoing,
    IReadOnlyList<Neighbour> Incoming,
    long Looked,
    long Uses,
    IReadOnlyList<(ValueView Graph, long Count)> Graphs,
    IReadOnlyList<ValueView> Instances,
    string Example);
