using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>DCAT 3: the dataset and its ways of access, for portals that harvest.</summary>
internal static class DcatCatalogue
{
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    public static List<Quad> Of(Statistics statistics, string baseIri, DateTimeOffset modified)
    {
        var graph = new DescriptionGraph();
        var catalogue = new Iri(baseIri + "dcat#catalogue");
        var dataset = VoidDescription.Dataset(baseIri);
        graph.Add(catalogue, "rdf:type", "dcat:Catalog")
            .Text(catalogue, "dct:title", "政府工作报告知识图谱", "zh-Hans")
            .Text(catalogue, "dct:title", "Knowledge graph of Chinese government work reports", "en")
            .Add(catalogue, "foaf:homepage", new Iri(baseIri))
            .Add(catalogue, "dcat:dataset", dataset)
            .Add(dataset, "rdf:type", "dcat:Dataset")
            .Text(dataset, "dct:title", "政府工作报告知识图谱", "zh-Hans")
            .Text(dataset, "dct:title", "Knowledge graph of Chinese government work reports", "en")
            .Text(dataset, "dct:description", "各级政府工作报告所述的目标、成果、项目、荣誉，每一事实附原句。", "zh-Hans")
            .Text(dataset, "dct:description", "Goals, results, projects and honours of government work reports, each with its sentence.", "en")
            .Add(dataset, "dcat:landingPage", new Iri(baseIri + "data"))
            .Add(dataset, "dct:language", new Iri("http://id.loc.gov/vocabulary/iso639-1/zh"))
            .Add(dataset, "dct:modified", new Literal(modified.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Xsd.DateTime))
            .Text(dataset, "dcat:version", statistics.Revision.ToString(CultureInfo.InvariantCulture));
        AddService(graph, catalogue, dataset, baseIri);
        foreach (var format in RdfFormats.All.Where(format => format.Name is "nq" or "trig"))
        {
            var dump = new Iri($"{baseIri}dcat#dump-{format.Name}");
            graph.Add(dataset, "dcat:distribution", dump)
                .Add(dump, "rdf:type", "dcat:Distribution")
                .Add(dump, "dcat:accessURL", new Iri(baseIri + "data"))
                .Add(dump, "dcat:downloadURL", new Iri($"{baseIri}{GraphName.Root}?format={format.Name}"))
                .Add(dump, "dcat:mediaType", new Iri(MediaTypes + format.MediaType));
        }

        return graph.Quads;
    }

    private static void AddService(DescriptionGraph graph, Iri catalogue, Iri dataset, string baseIri)
    {
        var service = new Iri(baseIri + "dcat#sparql");
        graph.Add(catalogue, "dcat:service", service)
            .Add(service, "rdf:type", "dcat:DataService")
            .Text(service, "dct:title", "SPARQL", "en")
            .Add(service, "dcat:endpointURL", new Iri(baseIri + "sparql"))
            .Add(service, "dcat:endpointDescription", new Iri(baseIri + "openapi.json"))
            .Add(service, "dct:conformsTo", new Iri("http://www.w3.org/TR/sparql11-protocol/"))
            .Add(service, "dcat:servesDataset", dataset);
    }
}
