using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>The triples of one manifest, asked by subject and predicate.</summary>
internal sealed class ManifestGraph
{
    private readonly ILookup<(Term Subject, string Predicate), Term> _objects;

    private const string AssumedBase = Manifest.Namespace + "assumedTestBase";

    /// <param name="address">The published address of the file, or its own; a manifest may say another by <c>mf:assumedTestBase</c>.</param>
    public ManifestGraph(string address)
    {
        Address = address;
        Quads = Read();
        if (Quads.FirstOrDefault(quad => quad.Predicate.Value == AssumedBase).Object is Iri { Value: var assumed } && !address.StartsWith(assumed, StringComparison.Ordinal))
        {
            var path = SuiteFiles.PathOf(address);
            SuiteFiles.Place(assumed, Path.GetDirectoryName(path)!);
            Address = assumed + Path.GetFileName(path);
            Quads = Read();
        }

        _objects = Quads.ToLookup(q => (q.Subject, q.Predicate.Value), q => q.Object);
    }

    /// <summary>The manifest's published address, the base of the IRIs in it.</summary>
    public string Address { get; }

    public IReadOnlyList<Quad> Quads { get; }

    public IEnumerable<Term> Objects(Term subject, string predicate) => _objects[(subject, predicate)];

    /// <summary>The first object, or null.</summary>
    public Term? Object(Term subject, string predicate) => _objects[(subject, predicate)].FirstOrDefault();

    /// <summary>The lexical form or IRI of the first object, or null.</summary>
    public string? Text(Term subject, string predicate) => Object(subject, predicate) switch
    {
        Literal literal => literal.LexicalForm,
        Iri iri => iri.Value,
        _ => null,
    };

    /// <summary>The elements of a list.</summary>
    public IEnumerable<Term> List(Term? head)
    {
        while (head is not (null or Iri { Value: RdfVocabulary.Nil }))
        {
            if (Object(head, RdfVocabulary.First) is { } element)
            {
                yield return element;
            }

            head = Object(head, RdfVocabulary.Rest);
        }
    }

    private List<Quad> Read()
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(Address));
        return RdfReader.ReadQuads(stream, RdfSyntaxes.OfFileName(Address) ?? RdfSyntax.Turtle, Address);
    }
}
