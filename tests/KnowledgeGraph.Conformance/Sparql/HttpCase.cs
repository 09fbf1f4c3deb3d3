using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>Plays the requests of a protocol case against the real server and holds its responses against the expected ones.</summary>
internal sealed class HttpCase(ManifestEntry entry, HttpClient client)
{
    private const string Http = "http://www.w3.org/2011/http#";
    private const string Content = "http://www.w3.org/2011/content#";
    private const string Status = "http://www.w3.org/2011/http-statusCodes#";

    private readonly ManifestGraph _graph = entry.Graph;
    private readonly Dictionary<string, string> _locations = [];

    public async Task Run()
    {
        foreach (var request in _graph.List(_graph.Object(entry.Action!, Http + "requests")))
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message);
            await Check(response, _graph.Object(request, Http + "resp")!, message);
        }
    }

    private HttpRequestMessage Message(Term request)
    {
        var path = Located(_graph.Text(request, Http + "absolutePath")!);
        path = path.StartsWith("/sparql/", StringComparison.Ordinal) ? "/sparql" + path["/sparql/".Length..] : "/graphs" + path["/gsp".Length..];
        var message = new HttpRequestMessage(new HttpMethod(_graph.Text(request, Http + "methodName")!), path);
        if (_graph.Object(request, Http + "body") is { } body)
        {
            message.Content = new ByteArrayContent(Bytes(body));
        }

        foreach (var (name, value) in Headers(request))
        {
            if (!name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
            else if (message.Content is not null)
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private async Task Check(HttpResponseMessage response, Term expected, HttpRequestMessage request)
    {
        var statuses = _graph.Objects(expected, Manifest.Namespace + "expectedStatus").OfType<Iri>().Select(iri => iri.Value[Status.Length..]).ToList();
        Assert.True(
            statuses.Exists(status => Is((int)response.StatusCode, status)),
            $"{request.Method} {request.RequestUri}: {(int)response.StatusCode}, expected {string.Join(" or ", statuses)}\n{await response.Content.ReadAsStringAsync()}");
        if (_graph.Text(expected, Manifest.Namespace + "expectedLocation") is { } variable)
        {
            _locations[variable] = response.Headers.Location!.ToString();
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        if (_graph.Text(expected, Manifest.Namespace + "expectedFormat") is { } format)
        {
            Assert.True(
                format == "RDF" ? RdfSyntaxes.OfMediaType(mediaType) is not null : ResultsSyntaxes.OfMediaType(mediaType) is not null,
                $"{mediaType} is not {format}");
        }

        if (_graph.Text(expected, Manifest.Namespace + "expectedBoolean") is { } answer)
        {
            var found = ResultsReader.Read(await response.Content.ReadAsByteArrayAsync(), ResultsSyntaxes.OfMediaType(mediaType)!.Value);
            Assert.Equal(new BooleanResult(answer == "true"), found);
        }

        if (_graph.Object(expected, Http + "body") is { } body)
        {
            await CheckGraph(response, expected, body, mediaType);
        }
    }

    private async Task CheckGraph(HttpResponseMessage response, Term expected, Term body, string mediaType)
    {
        var type = Headers(expected).First(header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value;
        Assert.Equal(MediaTypeHeaderValue.Parse(type).MediaType, mediaType);
        var syntax = RdfSyntaxes.OfMediaType(mediaType)!.Value;
        var wanted = RdfReader.ReadQuads(new MemoryStream(Bytes(body)), syntax, "http://www.example/");
        var found = RdfReader.ReadQuads(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), syntax, "http://www.example/");
        Assert.True(GraphIsomorphism.AreIsomorphic(wanted, found), $"expected\n{string.Join('\n', wanted)}\nfound\n{string.Join('\n', found)}");
    }

    private IEnumerable<(string Name, string Value)> Headers(Term message) =>
        _graph.List(_graph.Object(message, Http + "headers")).Select(header => (_graph.Text(header, Http + "fieldName")!, _graph.Text(header, Http + "fieldValue")!));

    private byte[] Bytes(Term body) =>
        Encoding.GetEncoding(_graph.Text(body, Content + "characterEncoding")!).GetBytes(Located(_graph.Text(body, Content + "chars")!));

    private string Located(string text) => _locations.Aggregate(text, (located, location) => located.Replace(location.Key, location.Value, StringComparison.Ordinal));

    private static bool Is(int status, string expected) => expected switch
    {
        "OK" => status == 200,
        "Created" => status == 201,
        "NoContent" => status == 204,
        "NotFound" => status == 404,
        "StatusCode2xx" => status / 100 == 2,
        "StatusCode3xx" => status / 100 == 3,
        "StatusCode4xx" => status / 100 == 4,
        _ => throw new NotSupportedException($"no meaning for the status {expected}"),
    };
}
