using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>What a page of a fragment says of itself: how many there are, where the others are, and how to ask for more (Hydra).</summary>
internal static class FragmentControls
{
    private static readonly (string Variable, string Property)[] Mappings =
        [("subject", "rdf:subject"), ("predicate", "rdf:predicate"), ("object", "rdf:object"), ("graph", "sd:graph")];

    /// <param name="address">Of the interface, without a query.</param>
    /// <param name="hasGraphs">Whether the form has a field for the graph: clients take three fields for triples, four for quads.</param>
    public static IEnumerable<Quad> Of(string address, bool hasGraphs, FragmentLinks links, long total)
    {
        var graph = new DescriptionGraph();
        var dataset = new Iri(address + "#dataset");
        var document = new Iri(links.Page);
        var search = graph.Node();
        var mappings = hasGraphs ? Mappings : Mappings[..3];
        graph.Add(dataset, "rdf:type", "void:Dataset").Add(dataset, "rdf:type", "hydra:Collection")
            .Add(dataset, "void:subset", document)
            .Add(dataset, "hydra:search", search)
            .Text(search, "hydra:template", $"{address}{{?{string.Join(',', mappings.Select(mapping => mapping.Variable))}}}")
            .Add(search, "hydra:variableRepresentation", "hydra:ExplicitRepresentation")
            .Add(document, "rdf:type", "hydra:PartialCollectionView")
            .Add(document, "dct:source", dataset)
            .Count(document, "hydra:totalItems", total)
            .Count(document, "void:triples", total)
            .Count(document, "hydra:itemsPerPage", Fragment.PageSize)
            .Add(document, "hydra:first", new Iri(links.First));
        if (hasGraphs)
        {
            graph.Add(dataset, "sd:defaultGraph", new Iri(FragmentRequest.DefaultGraphName));
        }

        foreach (var (variable, property) in mappings)
        {
            var mapping = graph.Node();
            graph.Add(search, "hydra:mapping", mapping).Text(mapping, "hydra:variable", variable).Add(mapping, "hydra:property", property);
        }

        if (links.Previous is { } previous)
        {
            graph.Add(document, "hydra:previous", new Iri(previous));
        }

        if (links.Next is { } next)
        {
            graph.Add(document, "hydra:next", new Iri(next));
        }

        // In a graph of their own, so that clients tell them from the data.
        var metadata = new Iri(address + "#metadata");
        return graph.Quads.Append(new Quad(metadata, DescriptionGraph.Name("foaf:primaryTopic"), document)).Select(quad => quad with { Graph = metadata });
    }
}
