using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>What an element hands to those in it: base, language, direction, and whether they are read as RDF 1.2.</summary>
internal sealed record XmlScope(IriResolver Base, string? Language, BaseDirection Direction, bool IsVersion12)
{
    /// <summary>The direction that literals get: only RDF 1.2 knows one, and only beside a language.</summary>
    public BaseDirection LiteralDirection => IsVersion12 && Language is not null ? Direction : BaseDirection.None;
}
