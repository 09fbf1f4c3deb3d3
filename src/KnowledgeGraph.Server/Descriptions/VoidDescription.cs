using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>
/// VoID: what is in the dataset and how to get at it. There is no <c>void:vocabulary</c>: clients take an incomplete list for a complete one and
/// count everything else as absent.
/// </summary>
internal static class VoidDescription
{
    public static List<Quad> Of(Statistics statistics, string baseIri)
    {
        var graph = new DescriptionGraph();
        var document = new Iri(baseIri + ".well-known/void");
        var dataset = Dataset(baseIri);
        graph.Add(document, "rdf:type", "void:DatasetDescription").Add(document, "foaf:topic", dataset);
        graph.Add(dataset, "rdf:type", "void:Dataset")
            .Text(dataset, "dct:title", "政府工作报告知识图谱", "zh-Hans")
            .Text(dataset, "dct:title", "Knowledge graph of Chinese government work reports", "en")
            .Add(dataset, "foaf:homepage", new Iri(baseIri))
            .Add(dataset, "void:sparqlEndpoint", new Iri(baseIri + "sparql"))
            .Add(dataset, "void:dataDump", new Iri(baseIri + GraphName.Root + "?format=nq"))
            .Add(dataset, "void:openSearchDescription", new Iri(baseIri + "opensearch.xml"))
            .Text(dataset, "void:uriSpace", baseIri + "id/")
            .Count(dataset, "void:triples", statistics.Triples)
            .Count(dataset, "void:distinctSubjects", statistics.Subjects)
            .Count(dataset, "void:entities", statistics.Subjects)
            .Count(dataset, "void:distinctObjects", statistics.Objects)
            .Count(dataset, "void:properties", statistics.Properties.Count)
            .Count(dataset, "void:classes", statistics.Classes.Count);
        foreach (var format in RdfFormats.All)
        {
            graph.Add(dataset, "void:feature", new Iri("http://www.w3.org/ns/formats/" + FormatName(format)));
        }

        AddPartitions(graph, dataset, statistics);
        return graph.Quads;
    }

    public static Iri Dataset(string baseIri) => new(baseIri + ".well-known/void#dataset");

    /// <summary>The format's name in W3C's list of file formats.</summary>
    public static string FormatName(RdfFormat format) => format.Name switch
    {
        "ttl" => "Turtle",
        "nt" => "N-Triples",
        "nq" => "N-Quads",
        "trig" => "TriG",
        "jsonld" => "JSON-LD",
        _ => "RDF_XML",
    };

    private static void AddPartitions(DescriptionGraph graph, Iri dataset, Statistics statistics)
    {
        foreach (var property in statistics.Properties)
        {
            var node = graph.Node();
            graph.Add(dataset, "void:propertyPartition", node)
                .Add(node, "void:property", new Iri(property.Iri))
                .Count(node, "void:triples", property.Triples)
                .Count(node, "void:distinctSubjects", property.Subjects)
                .Count(node, "void:distinctObjects", property.Objects);
        }

        foreach (var type in statistics.Classes)
        {
            var node = graph.Node();
            graph.Add(dataset, "void:classPartition", node).Add(node, "void:class", new Iri(type.Iri)).Count(node, "void:entities", type.Subjects);
        }
    }
}
