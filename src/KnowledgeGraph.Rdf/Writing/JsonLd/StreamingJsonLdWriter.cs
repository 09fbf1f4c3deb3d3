using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>
/// Expanded JSON-LD in constant memory: statements in the order given, those of one subject in a row in one node. Lists stay chains.
/// </summary>
internal sealed class StreamingJsonLdWriter : IQuadWriter
{
    private const int FlushAt = 16 * 1024;

    private readonly Utf8JsonWriter _json;
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private Quad? _last;
    private string? _property;

    public StreamingJsonLdWriter(IBufferWriter<byte> buffer)
    {
        _json = new Utf8JsonWriter(buffer, JsonTree.Indented);
        _json.WriteStartArray();
    }

    public void Write(in Quad quad)
    {
        var isType = quad.Predicate.Value == RdfVocabulary.Type && quad.Object is not Literal;
        var property = isType ? "@type" : quad.Predicate.Value;
        object value = isType ? DatasetToNodes.Identifier(quad.Object) : DatasetToNodes.ToObject(quad.Object, JsonLdOptions.Default);
        Place(quad, property);
        JsonTree.Write(value, _json);
        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void Complete()
    {
        EndNode();
        EndGraph();
        _json.WriteEndArray();
        _json.Flush();
        _json.Dispose();
    }

    private void Place(in Quad quad, string property)
    {
        var sameGraph = _last is { } last && Equals(last.Graph, quad.Graph);
        if (!sameGraph)
        {
            EndNode();
            EndGraph();
            StartGraph(quad.Graph);
        }

        // A name stands once in an object, so a property that comes back starts the node again.
        var sameNode = sameGraph && _last!.Value.Subject.Equals(quad.Subject);
        if (!sameNode || (property != _property && _properties.Contains(property)))
        {
            EndNode();
            _json.WriteStartObject();
            _json.WriteString("@id", DatasetToNodes.Identifier(quad.Subject));
        }

        if (property != _property)
        {
            EndProperty();
            _json.WriteStartArray(property);
            _properties.Add(property);
            _property = property;
        }

        _last = quad;
    }

    private void StartGraph(Term? graph)
    {
        if (graph is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("@id", DatasetToNodes.Identifier(graph));
            _json.WriteStartArray("@graph");
        }
    }

    private void EndGraph()
    {
        if (_last?.Graph is not null)
        {
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private void EndNode()
    {
        EndProperty();
        if (_properties.Count > 0)
        {
            _json.WriteEndObject();
            _properties.Clear();
        }
    }

    private void EndProperty()
    {
        if (_property is not null)
        {
            _json.WriteEndArray();
            _property = null;
        }
    }
}
