using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>Collects the triples of a description, by IRIs that may begin with one of the well-known prefixes.</summary>
internal sealed class DescriptionGraph
{
    private int _nodes;

    public List<Quad> Quads { get; } = [];

    public static Iri Name(string prefixed)
    {
        var colon = prefixed.IndexOf(':', StringComparison.Ordinal);
        return new Iri(Iris.Prefixes.Common.TryGetValue(prefixed[..colon], out var prefix) ? prefix + prefixed[(colon + 1)..] : prefixed);
    }

    public BlankNode Node() => new("d" + (_nodes++).ToString(CultureInfo.InvariantCulture));

    public DescriptionGraph Add(Term subject, string predicate, Term value)
    {
        Quads.Add(new Quad(subject, Name(predicate), value));
        return this;
    }

    public DescriptionGraph Add(Term subject, string predicate, string name) => Add(subject, predicate, Name(name));

    public DescriptionGraph Text(Term subject, string predicate, string text, string? language = null) =>
        Add(subject, predicate, language is null ? new Literal(text) : Literal.WithLanguage(text, language));

    public DescriptionGraph Count(Term subject, string predicate, long count) =>
        Add(subject, predicate, new Literal(count.ToString(CultureInfo.InvariantCulture), Xsd.Integer));
}
