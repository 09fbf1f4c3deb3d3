using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>What a page of a fragment says of itself: how many there are, where the others are, and how to ask for more (Hydra).</summary>
internal static class FragmentControls
{
    private static readonly (string Variable, string Property)[] Mappings =
        [("subject", "rdf:subject"), ("predicate", "rdf:predicate"), ("object", "rdf:object"), ("graph", "sd:graph")];

    public static IEnumerable<Quad> Of(string baseIri, string page, long total, string first, string? previous, string? next)
    {
        var graph = new DescriptionGraph();
        var dataset = new Iri(baseIri + "fragments#dataset");
        var document = new Iri(page);
        var search = graph.Node();
        graph.Add(dataset, "rdf:type", "void:Dataset").Add(dataset, "rdf:type", "hydra:Collection")
            .Add(dataset, "void:subset", document)
            .Add(dataset, "sd:defaultGraph", new Iri(FragmentRequest.DefaultGraphName))
            .Add(dataset, "hydra:search", search)
            .Text(search, "hydra:template", baseIri + "fragments{?subject,predicate,object,graph}")
            .Add(search, "hydra:variableRepresentation", "hydra:ExplicitRepresentation")
            .Add(document, "rdf:type", "hydra:PartialCollectionView")
            .Add(document, "dct:source", dataset)
            .Count(document, "hydra:totalItems", total)
            .Count(document, "void:triples", total)
            .Count(document, "hydra:itemsPerPage", Fragment.PageSize)
            .Add(document, "hydra:first", new Iri(first));
        foreach (var (variable, property) in Mappings)
        {
            var mapping = graph.Node();
            graph.Add(search, "hydra:mapping", mapping).Text(mapping, "hydra:variable", variable).Add(mapping, "hydra:property", property);
        }

        if (previous is not null)
        {
            graph.Add(document, "hydra:previous", new Iri(previous));
        }

        if (next is not null)
        {
            graph.Add(document, "hydra:next", new Iri(next));
        }

        // In a graph of their own, so that clients tell them from the data.
        var metadata = new Iri(baseIri + "fragments#metadata");
        return graph.Quads.Append(new Quad(metadata, DescriptionGraph.Name("foaf:primaryTopic"), document)).Select(quad => quad with { Graph = metadata });
    }
}
