using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>IRIs that the pages give a meaning to.</summary>
internal static class Vocabulary
{
    public const string Kg = "https://w3id.org/report-kg/ontology#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Owl = "http://www.w3.org/2002/07/owl#";
    public const string Shacl = "http://www.w3.org/ns/shacl#";
    public const string Oa = "http://www.w3.org/ns/oa#";
    public const string DublinCore = "http://purl.org/dc/terms/";
    public const string Schema = "https://schema.org/";

    public static TermId Find(Snapshot snapshot, string iri) => snapshot.Terms.Find(new Iri(iri));
}
