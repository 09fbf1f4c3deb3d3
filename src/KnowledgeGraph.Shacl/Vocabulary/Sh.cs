using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl.Vocabulary;

/// <summary>IRIs of SHACL (https://www.w3.org/TR/shacl/) that are used in more than one place.</summary>
internal static class Sh
{
    public const string Namespace = "http://www.w3.org/ns/shacl#";
    public const string SubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
    public const string Class = "http://www.w3.org/2000/01/rdf-schema#Class";
    public const string OwlImports = "http://www.w3.org/2002/07/owl#imports";

    public static Iri Iri(string localName) => new(Namespace + localName);
}
