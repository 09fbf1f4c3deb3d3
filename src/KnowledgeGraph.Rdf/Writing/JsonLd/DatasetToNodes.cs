using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Datasets;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>Serialize RDF as JSON-LD (JSON-LD 1.1 API §8.4): an expanded document of a dataset, collections as lists.</summary>
internal sealed class DatasetToNodes
{
    private readonly JsonLdOptions _options;
    private readonly HashSet<Quad> _added = [];
    private readonly Dictionary<string, GraphNodes.Usage?> _usedOnce = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GraphNodes> _graphs = new(StringComparer.Ordinal);

    public DatasetToNodes(JsonLdOptions options)
    {
        _options = options;
        _graphs[NodeMap.DefaultGraph] = new GraphNodes(_usedOnce);
    }

    public void Add(in Quad quad)
    {
        if (!_added.Add(quad))
        {
            return;
        }

        var name = quad.Graph is null ? NodeMap.DefaultGraph : Identifier(quad.Graph);
        if (!_graphs.TryGetValue(name, out var graph))
        {
            _graphs[name] = graph = new GraphNodes(_usedOnce);
            _graphs[NodeMap.DefaultGraph].Node(name);
        }

        var subject = Identifier(quad.Subject);
        var node = graph.Node(subject);
        var isResource = quad.Object is Iri or BlankNode;
        if (isResource)
        {
            graph.Node(Identifier(quad.Object));
        }

        if (_options.Direction == RdfDirection.CompoundLiteral && quad.Predicate.Value == CompoundLiterals.Direction)
        {
            graph.CompoundLiterals.Add(subject);
        }

        if (quad.Predicate.Value == RdfVocabulary.Type && isResource && !_options.UseRdfType)
        {
            AddUnique(node, "@type", Identifier(quad.Object));
            return;
        }

        var value = AddUnique(node, quad.Predicate.Value, ToObject(quad.Object, _options));
        graph.Refer(node, quad.Predicate.Value, quad.Object, value);
    }

    /// <summary>The nodes of the default graph, each with the graph that it names.</summary>
    public List<object?> ToDocument()
    {
        foreach (var graph in _graphs.Values)
        {
            CompoundLiterals.Fold(graph);
            Lists.Fold(graph);
        }

        var result = new List<object?>();
        foreach (var (identifier, node) in _graphs[NodeMap.DefaultGraph].Nodes)
        {
            if (_graphs.TryGetValue(identifier, out var named))
            {
                node["@graph"] = named.Nodes.Values.Where(n => n.Count > 1).ToList<object?>();
            }

            if (node.Count > 1)
            {
                result.Add(node);
            }
        }

        return result;
    }

    public static JsonMap ToObject(Term term, JsonLdOptions options) =>
        term is Literal literal ? LiteralToValue.Convert(literal, options) : new JsonMap { ["@id"] = Identifier(term) };

    public static string Identifier(Term term) => term switch
    {
        Iri iri => iri.Value,
        BlankNode node => "_:" + node.Label,
        TripleTerm => throw new RdfWriteException("JSON-LD 1.1 has no triple terms; write Turtle, TriG, N-Triples, N-Quads or RDF/XML"),
        _ => throw new RdfWriteException($"{term} cannot be the subject of a statement"),
    };

    private object? AddUnique(JsonMap node, string property, object value)
    {
        if (node.Find(property) is not List<object?> values)
        {
            node[property] = values = [];
        }

        // Quads are distinct, and so are their values, but for literals that native types make alike.
        var present = _options.UseNativeTypes ? values.Find(v => JsonTree.Equals(v, value)) : null;
        if (present is null)
        {
            values.Add(value);
        }

        return present ?? value;
    }
}
