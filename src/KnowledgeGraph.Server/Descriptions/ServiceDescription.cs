using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Sparql.Planning.Text;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>SPARQL 1.1 Service Description of the endpoint.</summary>
internal static class ServiceDescription
{
    private const string Formats = "http://www.w3.org/ns/formats/";
    private static readonly string[] ResultFormats = ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"];
    private static readonly string[] Languages = ["SPARQL10Query", "SPARQL11Query", "SPARQL11Update"];
    private static readonly string[] Features = ["UnionDefaultGraph", "BasicFederatedQuery"];

    /// <summary>Of more graphs than this none is named: a description that takes seconds is one that clients do not wait for.</summary>
    private const int MaxNamedGraphs = 1000;

    /// <param name="endpoint">The address that the client used, so that it is right behind every proxy.</param>
    public static List<Quad> Of(Snapshot snapshot, string endpoint, string baseIri)
    {
        var graph = new DescriptionGraph();
        var service = new Iri(endpoint);
        graph.Add(service, "rdf:type", "sd:Service").Add(service, "sd:endpoint", service);
        foreach (var language in Languages)
        {
            graph.Add(service, "sd:supportedLanguage", "sd:" + language);
        }

        graph.Add(service, "sd:supportedVersion", new Iri("http://www.w3.org/ns/sparql#version-1.2"));
        foreach (var feature in Features)
        {
            graph.Add(service, "sd:feature", "sd:" + feature);
        }

        foreach (var format in ResultFormats.Concat(RdfFormats.All.Select(VoidDescription.FormatName)))
        {
            graph.Add(service, "sd:resultFormat", new Iri(Formats + format));
        }

        foreach (var format in RdfFormats.All)
        {
            graph.Add(service, "sd:inputFormat", new Iri(Formats + VoidDescription.FormatName(format)));
        }

        foreach (var predicate in TextVocabulary.All)
        {
            graph.Add(service, "sd:propertyFeature", new Iri(predicate));
        }

        AddDataset(graph, service, snapshot, baseIri);
        return graph.Quads;
    }

    private static void AddDataset(DescriptionGraph graph, Iri service, Snapshot snapshot, string baseIri)
    {
        var dataset = VoidDescription.Dataset(baseIri);
        var union = graph.Node();
        graph.Add(service, "sd:defaultDataset", dataset)
            .Add(dataset, "rdf:type", "sd:Dataset")
            .Add(dataset, "sd:defaultGraph", union)
            .Add(union, "rdf:type", "sd:Graph")
            .Count(union, "void:triples", snapshot.CountTriples(QuadPattern.Any));
        var graphs = snapshot.NamedGraphs();
        foreach (var id in graphs.Count <= MaxNamedGraphs ? graphs : [])
        {
            var named = graph.Node();
            var content = graph.Node();
            graph.Add(dataset, "sd:namedGraph", named)
                .Add(named, "rdf:type", "sd:NamedGraph")
                .Add(named, "sd:name", snapshot.Terms.Decode(id))
                .Add(named, "sd:graph", content)
                .Add(content, "rdf:type", "sd:Graph")
                .Count(content, "void:triples", snapshot.Count(new QuadPattern(TermId.None, TermId.None, TermId.None, id)));
        }
    }
}
