using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>The axiomatic triples of RDF and RDFS (RDF 1.2 Semantics §8, §9), for the membership properties that are spoken of.</summary>
internal static class Axioms
{
    private const string Prefixes =
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

    private const string Rdf =
        """
        rdf:type a rdf:Property . rdf:subject a rdf:Property . rdf:predicate a rdf:Property . rdf:object a rdf:Property .
        rdf:first a rdf:Property . rdf:rest a rdf:Property . rdf:value a rdf:Property . rdf:nil a rdf:List . rdf:reifies a rdf:Property .
        """;

    private const string RdfsAxioms =
        """
        rdf:type rdfs:domain rdfs:Resource ; rdfs:range rdfs:Class .
        rdfs:domain rdfs:domain rdf:Property ; rdfs:range rdfs:Class .
        rdfs:range rdfs:domain rdf:Property ; rdfs:range rdfs:Class .
        rdfs:subPropertyOf rdfs:domain rdf:Property ; rdfs:range rdf:Property .
        rdfs:subClassOf rdfs:domain rdfs:Class ; rdfs:range rdfs:Class .
        rdf:subject rdfs:domain rdf:Statement ; rdfs:range rdfs:Resource .
        rdf:predicate rdfs:domain rdf:Statement ; rdfs:range rdfs:Resource .
        rdf:object rdfs:domain rdf:Statement ; rdfs:range rdfs:Resource .
        rdf:reifies rdfs:domain rdfs:Resource ; rdfs:range rdfs:Proposition .
        rdfs:member rdfs:domain rdfs:Resource ; rdfs:range rdfs:Resource .
        rdf:first rdfs:domain rdf:List ; rdfs:range rdfs:Resource .
        rdf:rest rdfs:domain rdf:List ; rdfs:range rdf:List .
        rdfs:seeAlso rdfs:domain rdfs:Resource ; rdfs:range rdfs:Resource .
        rdfs:isDefinedBy rdfs:domain rdfs:Resource ; rdfs:range rdfs:Resource ; rdfs:subPropertyOf rdfs:seeAlso .
        rdfs:comment rdfs:domain rdfs:Resource ; rdfs:range rdfs:Literal .
        rdfs:label rdfs:domain rdfs:Resource ; rdfs:range rdfs:Literal .
        rdf:value rdfs:domain rdfs:Resource ; rdfs:range rdfs:Resource .
        rdf:Alt rdfs:subClassOf rdfs:Container . rdf:Bag rdfs:subClassOf rdfs:Container . rdf:Seq rdfs:subClassOf rdfs:Container .
        rdfs:ContainerMembershipProperty rdfs:subClassOf rdf:Property .
        rdfs:Datatype rdfs:subClassOf rdfs:Class .
        """;

    private static readonly IReadOnlyList<Triple> OfRdf = Read(Rdf);
    private static readonly IReadOnlyList<Triple> OfRdfs = Read(RdfsAxioms);

    public static IEnumerable<Triple> Of(EntailmentRegime regime, IEnumerable<string> datatypes, IEnumerable<Iri> members)
    {
        var type = new Iri(RdfVocabulary.Type);
        var axioms = new List<Triple>(OfRdf);
        var memberships = members.ToList();
        axioms.AddRange(memberships.Select(m => new Triple(m, type, Rdfs.Property)));
        if (regime < EntailmentRegime.Rdfs)
        {
            return axioms;
        }

        axioms.AddRange(OfRdfs);
        axioms.AddRange(datatypes.Select(d => new Triple(new Iri(d), type, new Iri(Rdfs.DatatypeIri))));
        foreach (var member in memberships)
        {
            axioms.Add(new Triple(member, type, new Iri(Rdfs.ContainerMembershipPropertyIri)));
            axioms.Add(new Triple(member, new Iri(Rdfs.Domain), Rdfs.Resource));
            axioms.Add(new Triple(member, new Iri(Rdfs.Range), Rdfs.Resource));
        }

        return axioms;
    }

    private static List<Triple> Read(string axioms) =>
        RdfReader.ReadQuads(Prefixes + axioms, RdfSyntax.Turtle).ConvertAll(q => q.Triple);
}
