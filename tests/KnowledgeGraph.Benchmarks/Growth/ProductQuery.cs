namespace KnowledgeGraph.Benchmarks.Growth;

/// <summary>A kind of query on a <see cref="ProductGraph"/>: its text for one of many constants.</summary>
/// <param name="IsShort">Its answer has the same size however large the graph is.</param>
internal sealed record ProductQuery(string Name, bool IsShort, Func<ProductGraph, Random, string> Text)
{
    private const string Prefix = $"PREFIX : <{ProductGraph.Namespace}>\n";

    public static readonly ProductQuery[] All =
    [
        new("point", true, (graph, random) => $"{Prefix}SELECT ?label {{ {Product(graph, random)} :label ?label }}"),
        new("star", true, (graph, random) => $$"""
            {{Prefix}}SELECT ?label ?price ?since ?maker ?name {
              {{Product(graph, random)}} :label ?label ; :price ?price ; :since ?since ; :maker ?maker . ?maker :label ?name }
            """),
        new("star of a maker", true, (graph, random) => $$"""
            {{Prefix}}SELECT ?product ?label ?price ?stock {
              ?product :maker {{Maker(graph, random)}} ; :label ?label ; :price ?price ; :stock ?stock FILTER(?price > 500) }
            """),
        new("join of few", true, (graph, random) => $$"""
            {{Prefix}}SELECT ?other ?name ?country {
              ?product :maker {{Maker(graph, random)}} ; :goesWith ?other . ?other :maker ?maker . ?maker :label ?name ; :country ?country }
            """),
        new("join of all", false, (_, random) => $$"""
            {{Prefix}}SELECT (COUNT(*) AS ?n) {
              ?product :goesWith ?other . ?other :maker ?maker . ?maker :country <{{ProductGraph.Namespace}}country/{{random.Next(40)}}> }
            """),
        new("aggregate", false, (_, _) => $$"""
            {{Prefix}}SELECT ?country (COUNT(*) AS ?n) (AVG(?price) AS ?mean) {
              ?product :maker ?maker ; :price ?price . ?maker :country ?country } GROUP BY ?country ORDER BY DESC(?n)
            """),
    ];

    private static string Product(ProductGraph graph, Random random) => ProductGraph.Thing("product", random.NextInt64(graph.Products));

    private static string Maker(ProductGraph graph, Random random) => ProductGraph.Thing("maker", random.NextInt64(graph.Makers));
}
