using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Vocabulary;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>The triples of a shapes graph, asked by subject and predicate.</summary>
internal sealed class ShapesDocument(IEnumerable<Quad> quads)
{
    private readonly ILookup<(Term Subject, string Predicate), Term> _objects =
        quads.Select(quad => quad.Triple).Distinct().ToLookup(triple => (triple.Subject, triple.Predicate.Value), triple => triple.Object);

    public IEnumerable<(Term Subject, string Predicate)> Keys => _objects.Select(group => group.Key);

    public IEnumerable<Term> Objects(Term subject, string predicate) => _objects[(subject, predicate)];

    /// <summary>The values of a SHACL property by its local name.</summary>
    public IEnumerable<Term> Values(Term subject, string localName) => _objects[(subject, Sh.Namespace + localName)];

    public Term? Value(Term subject, string localName) => Values(subject, localName).FirstOrDefault();

    public bool Has(Term subject, string predicate) => _objects.Contains((subject, predicate));

    /// <summary>Whether a flag is <c>true</c>; other forms of the value do not set it.</summary>
    public bool IsTrue(Term subject, string localName) =>
        Values(subject, localName).Any(value => value is Literal { LexicalForm: "true", Datatype: Xsd.Boolean });

    /// <summary>The members of a list; null where the node is no well-formed list.</summary>
    public IReadOnlyList<Term>? List(Term head)
    {
        var members = new List<Term>();
        var seen = new HashSet<Term>();
        while (head is not Iri { Value: RdfVocabulary.Nil })
        {
            var first = Objects(head, RdfVocabulary.First).ToList();
            var rest = Objects(head, RdfVocabulary.Rest).ToList();
            if (first.Count != 1 || rest.Count != 1 || !seen.Add(head))
            {
                return null;
            }

            members.Add(first[0]);
            head = rest[0];
        }

        return members;
    }

    /// <summary>Whether a node is an instance of a class by the types and subclasses that the document states.</summary>
    public bool IsInstance(Term node, string @class) => Objects(node, RdfVocabulary.Type).Any(type => IsSubclass(type, @class, []));

    private bool IsSubclass(Term type, string @class, HashSet<Term> seen) =>
        (type is Iri iri && iri.Value == @class)
        || (seen.Add(type) && Objects(type, Sh.SubClassOf).Any(above => IsSubclass(above, @class, seen)));
}
