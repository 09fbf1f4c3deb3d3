using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>
/// Names for blank nodes (RDF 1.1 Concepts §3.5): a client joins what it read from several documents, in which a blank node would be another one each
/// time.
/// </summary>
internal sealed class BlankNodeIris(string baseIri)
{
    private readonly string _prefix = baseIri + ".well-known/genid/";

    public Quad Name(Quad quad) => quad with { Subject = Named(quad.Subject), Object = Named(quad.Object), Graph = quad.Graph is null ? null : Named(quad.Graph) };

    /// <summary>The term that a name stands for.</summary>
    public Term Term(Term named) =>
        named is Iri iri && iri.Value.StartsWith(_prefix, StringComparison.Ordinal) ? new BlankNode(iri.Value[_prefix.Length..]) : named;

    private Term Named(Term term) => term is BlankNode node ? new Iri(_prefix + node.Label) : term;
}
