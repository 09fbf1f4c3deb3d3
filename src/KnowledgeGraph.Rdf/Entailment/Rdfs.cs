using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>The names that the rules speak of.</summary>
internal static class Rdfs
{
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Domain = Namespace + "domain";
    public const string Range = Namespace + "range";
    public const string SubClassOf = Namespace + "subClassOf";
    public const string SubPropertyOf = Namespace + "subPropertyOf";
    public const string Member = Namespace + "member";
    public const string ClassIri = Namespace + "Class";
    public const string DatatypeIri = Namespace + "Datatype";
    public const string LiteralIri = Namespace + "Literal";
    public const string ContainerMembershipPropertyIri = Namespace + "ContainerMembershipProperty";
    public const string PropertyIri = RdfVocabulary.Namespace + "Property";
    public const string SameAs = "http://www.w3.org/2002/07/owl#sameAs";

    public static readonly Iri Property = new(PropertyIri);
    public static readonly Iri Resource = new(Namespace + "Resource");
    public static readonly Iri Proposition = new(Namespace + "Proposition");

    /// <summary><c>rdf:_1</c>, <c>rdf:_2</c> and so on.</summary>
    public static bool IsMembership(Iri iri) =>
        iri.Value.StartsWith(RdfVocabulary.Namespace + "_", StringComparison.Ordinal)
        && iri.Value.Length > RdfVocabulary.Namespace.Length + 1
        && !iri.Value.AsSpan(RdfVocabulary.Namespace.Length + 1).ContainsAnyExceptInRange('0', '9');
}
