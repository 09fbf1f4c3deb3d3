using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class ReportShapesTests
{
    [Fact]
    public async Task Every_seed_report_conforms_to_the_shapes_before_it_is_committed()
    {
        using var store = QuadStore.InMemory();
        var loads = await Loader(store, ReportShapes.Of(Seeds.Ontology())!).LoadAsync(Seeds.Reports(), cancellation: TestContext.Current.CancellationToken);

        Assert.All(loads, load => Assert.Null(load.Error));
        Assert.True(store.Current.QuadCount > 0);
    }

    [Fact]
    public async Task A_report_that_does_not_conform_is_named_and_nothing_of_it_is_stored()
    {
        using var store = QuadStore.InMemory();
        const string shapes = """
            @prefix kg: <https://w3id.org/report-kg/ontology#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            kg:Strict a sh:NodeShape ; sh:targetClass kg:Report ; sh:property [ sh:path kg:neverWritten ; sh:minCount 1 ; sh:message "needs what is never written" ] .
            """;
        var loads = await Loader(store, ReportShapes.Of([("shapes.ttl", System.Text.Encoding.UTF8.GetBytes(shapes))])!)
            .LoadAsync(Seeds.Reports(), cancellation: TestContext.Current.CancellationToken);

        Assert.All(loads, load => Assert.Contains("needs what is never written", load.Error, StringComparison.Ordinal));
        Assert.Equal(0, store.Current.QuadCount);
    }

    private static ReportLoader Loader(QuadStore store, ReportShapes shapes) => new(
        store,
        new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
        new ReportTriples(PlaceDirectory.BuiltIn, new IndicatorScheme([]), new InstanceIris("http://localhost:5080/")),
        shapes);
}
