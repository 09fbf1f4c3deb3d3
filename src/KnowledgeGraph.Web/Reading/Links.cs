namespace KnowledgeGraph.Web.Reading;

/// <summary>Where things are shown: things of this server by their own address, others by <c>/resource?iri=</c>, so that they have a page as well.</summary>
/// <param name="BaseIri">What the IRIs of this server's things start with.</param>
/// <param name="ToUri">Turns an IRI into the URI that stands in a link.</param>
public sealed record Links(string BaseIri, Func<string, string> ToUri)
{
    private const string OntologyNamespace = "https://w3id.org/report-kg/ontology#";

    /// <summary>A relative link to the page of a thing.</summary>
    public string Page(string iri)
    {
        if (iri.StartsWith(BaseIri + "id/", StringComparison.Ordinal))
        {
            return "/page/" + ToUri(iri[(BaseIri.Length + "id/".Length)..]);
        }

        return iri.StartsWith(OntologyNamespace, StringComparison.Ordinal)
            ? "/ontology/" + ToUri(iri[OntologyNamespace.Length..])
            : "/resource?iri=" + Uri.EscapeDataString(iri);
    }

    /// <summary>A graph of this server by the part of its IRI that tells it apart; another by its IRI.</summary>
    public string GraphName(string iri) =>
        iri.StartsWith(BaseIri + "graph/", StringComparison.Ordinal) ? System.Uri.UnescapeDataString(iri[(BaseIri.Length + "graph/".Length)..]) : iri;
}
