using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class SampleQueryTests(SampleQueryTests.LoadedSeeds seeds) : IClassFixture<SampleQueryTests.LoadedSeeds>
{
    // Questions whose honest answer over the seeds may be that there is nothing.
    private static readonly string[] MayBeEmpty = ["06-relative-goals", "23-partners", "25-to-check", "28-same-name"];

    public static TheoryData<string> Names => [.. Seeds.Queries().Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_query_has_a_title_and_answers(string name)
    {
        var query = Seeds.Queries().Single(sample => sample.Name == name);

        var rows = seeds.Count(query.Text);

        Assert.Contains('|', query.Title);
        Assert.True(rows > 0 || MayBeEmpty.Contains(name), $"{name} answered {rows} rows");
    }

    [Fact]
    public void Goals_meet_their_results() => Assert.True(seeds.Count("""
        PREFIX kg: <https://w3id.org/report-kg/ontology#>
        SELECT ?year WHERE {
          ?goal kg:role kg:Goal ; kg:indicator kg:IndicatorGDP ; kg:period ?year ; kg:aboutPlace ?place ; kg:value 6.0 .
          ?result kg:role kg:Result ; kg:indicator kg:IndicatorGDP ; kg:period ?year ; kg:aboutPlace ?place ; kg:value 6.3 .
        }
        """) == 1);

    [Fact]
    public void The_size_of_what_is_counted_is_a_measure_and_marked_as_a_limit()
    {
        const string Sizes = """
            PREFIX kg: <https://w3id.org/report-kg/ontology#>
            SELECT ?m WHERE { ?m a kg:Measure, kg:SizeLimit ; kg:valueText "10亿元" ; kg:comparator kg:AtLeast }
            """;
        const string Counts = """
            PREFIX kg: <https://w3id.org/report-kg/ontology#>
            SELECT ?m WHERE { ?m a kg:SizeLimit ; kg:unitText "个" }
            """;
        Assert.True(seeds.Count(Sizes) >= 4);
        Assert.Equal(0, seeds.Count(Counts));
    }

    public sealed class LoadedSeeds : IAsyncLifetime
    {
        private readonly QuadStore _store = QuadStore.InMemory();
        private readonly SparqlEngine _engine = new();

        public async ValueTask InitializeAsync()
        {
            var iris = new InstanceIris("http://localhost:5080/");
            new OntologyLoader(_store, iris).Load(Seeds.Ontology());
            var loader = new ReportLoader(
                _store,
                new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
                new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, iris));
            await loader.LoadAsync(Seeds.Reports());
        }

        public long Count(string query)
        {
            using var result = _engine.Prepare(query).Execute(_store.Current, new QueryOptions { UnionDefaultGraph = true });
            var rows = ((SelectResult)result).Rows;
            var count = 0L;
            while (rows.NextBatch())
            {
                count += rows.Count;
            }

            return count;
        }

        public ValueTask DisposeAsync()
        {
            _store.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
