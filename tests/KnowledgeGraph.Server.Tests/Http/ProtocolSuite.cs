using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>A request of a W3C protocol test with what it expects.</summary>
internal sealed record SuiteRequest(
    string Method,
    string Path,
    IReadOnlyList<(string Name, string Value)> Headers,
    string? Body,
    string? Encoding,
    IReadOnlyList<string> Statuses,
    string? Boolean,
    string? Format,
    string? Location,
    string? ExpectedBody,
    IReadOnlyList<(string Name, string Value)> ExpectedHeaders);

/// <summary>Reads the manifests of the W3C protocol suites, which are RDF in the vocabulary of HTTP in RDF.</summary>
internal sealed class ProtocolSuite
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Ht = "http://www.w3.org/2011/http#";
    private const string Cnt = "http://www.w3.org/2011/content#";
    private const string Ut = "http://www.w3.org/2009/sparql/tests/test-update#";

    private readonly ILookup<(Term Subject, string Predicate), Term> _statements;

    private ProtocolSuite(string path)
    {
        Folder = Path.GetDirectoryName(path)!;
        using var stream = File.OpenRead(path);
        _statements = RdfReader.ReadQuads(stream, RdfSyntax.Turtle, "http://suite.example/manifest")
            .ToLookup(quad => (quad.Subject, quad.Predicate.Value), quad => quad.Object);
    }

    public string Folder { get; }

    /// <summary>The suite, or null where this machine does not have the W3C suites beside the repository.</summary>
    public static ProtocolSuite? Open(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine([folder.FullName, "shared", "w3c", "sparql", "sparql11", .. path]);
            if (File.Exists(file))
            {
                return new ProtocolSuite(file);
            }
        }

        return null;
    }

    public IEnumerable<string> Names() => Tests().Select(test => Local(((Iri)test).Value));

    public IReadOnlyList<SuiteRequest> Requests(string name)
    {
        var test = Tests().Single(test => Local(((Iri)test).Value) == name);
        return [.. List(One(One(test, Mf + "action")!, Ht + "requests")!).Select(Request)];
    }

    /// <summary>Documents that must be loaded first, with the graphs they belong to.</summary>
    public IReadOnlyList<(string File, string Graph)> Data(string name)
    {
        var test = Tests().Single(test => Local(((Iri)test).Value) == name);
        return [.. _statements[(test, Ut + "graphData")].Select(data => (Local(((Iri)One(data, Ut + "graph")!).Value), Text(One(data, "http://www.w3.org/2000/01/rdf-schema#label"))!))];
    }

    private List<Term> Tests() => List(_statements.Where(group => group.Key.Predicate == Mf + "entries").SelectMany(group => group).Single());

    private SuiteRequest Request(Term node)
    {
        var response = One(node, Ht + "resp")!;
        var body = One(node, Ht + "body");
        var expected = One(response, Ht + "body");
        return new SuiteRequest(
            Text(One(node, Ht + "methodName"))!,
            Text(One(node, Ht + "absolutePath"))!,
            Headers(node),
            body is null ? null : Text(One(body, Cnt + "chars")),
            body is null ? null : Text(One(body, Cnt + "characterEncoding")),
            [.. _statements[(response, Mf + "expectedStatus")].Select(status => Local(((Iri)status).Value))],
            Text(One(response, Mf + "expectedBoolean")),
            Text(One(response, Mf + "expectedFormat")),
            Text(One(response, Mf + "expectedLocation")),
            expected is null ? null : Text(One(expected, Cnt + "chars")),
            Headers(response));
    }

    private List<(string, string)> Headers(Term node) => One(node, Ht + "headers") is { } headers
        ? [.. List(headers).Select(header => (Text(One(header, Ht + "fieldName"))!, Text(One(header, Ht + "fieldValue"))!))]
        : [];

    private List<Term> List(Term head)
    {
        var items = new List<Term>();
        for (var node = head; node is not Iri { Value: RdfVocabulary.Nil }; node = One(node, RdfVocabulary.Rest)!)
        {
            items.Add(One(node, RdfVocabulary.First)!);
        }

        return items;
    }

    private Term? One(Term subject, string predicate) => _statements[(subject, predicate)].FirstOrDefault();

    private static string? Text(Term? term) => (term as Literal)?.LexicalForm;

    private static string Local(string iri) => iri[(iri.LastIndexOfAny(['#', '/']) + 1)..];
}
