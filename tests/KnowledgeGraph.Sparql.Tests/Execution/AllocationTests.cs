using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Runs alone, since it counts what all threads of the process allocate.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationCollection;

[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const int Makers = 50;
    private const string Prefix = "PREFIX : <http://example.org/>\n";

    /// <summary>A byte and a half for each further row: room for caches that fill, and for what the runtime allocates meanwhile.</summary>
    private const long Slack = 128 * 1024;

    private static readonly Lazy<Snapshot> FewThings = new(() => Things(Few));
    private static readonly Lazy<Snapshot> ManyThings = new(() => Things(Many));

    private static readonly PlannerSwitches OnlyHashJoins = new() { MergeJoins = false, BindJoins = false };
    private static readonly PlannerSwitches NoMergeJoins = new() { MergeJoins = false, HashingAfter = double.PositiveInfinity };

    [Fact]
    public void A_scan_makes_no_object_for_a_row() =>
        AssertSteady("Scan", "SELECT ?thing ?price { ?thing :price ?price }", PlannerSwitches.All);

    [Fact]
    public void A_filter_on_numbers_makes_no_object_for_a_row() =>
        AssertSteady("Filter", "SELECT ?thing { ?thing :price ?price FILTER(?price > 500 && ?price * 2 < 1900) }", PlannerSwitches.All);

    [Fact]
    public void A_filter_on_texts_makes_no_object_for_a_row() =>
        AssertSteady("Filter", "SELECT ?thing { ?thing :label ?label FILTER(CONTAINS(?label, \"7\")) }", PlannerSwitches.All);

    [Fact]
    public void A_merge_join_makes_no_object_for_a_row() =>
        AssertSteady("MergeJoin", "SELECT ?thing ?price ?weight { ?thing :price ?price ; :weight ?weight }", PlannerSwitches.All);

    [Fact]
    public void A_hash_join_makes_no_object_for_a_row() =>
        AssertSteady("HashJoin", "SELECT ?thing ?name { ?thing :maker ?maker . ?maker :name ?name }", OnlyHashJoins);

    [Fact]
    public void A_bind_join_makes_no_object_for_a_row() =>
        AssertSteady("BindJoin", "SELECT ?thing ?price { ?thing :maker :maker7 ; :price ?price }", NoMergeJoins);

    [Fact]
    public void An_optional_part_makes_no_object_for_a_row() =>
        AssertSteady("Left", "SELECT ?thing ?price ?weight { ?thing :price ?price OPTIONAL { ?thing :weight ?weight } }", PlannerSwitches.All);

    [Fact]
    public void Groups_make_no_object_for_a_row() =>
        AssertSteady("Group", "SELECT ?maker (COUNT(*) AS ?n) (SUM(?price) AS ?sum) (MAX(?weight) AS ?most) { ?thing :maker ?maker ; :price ?price ; :weight ?weight } GROUP BY ?maker", PlannerSwitches.All);

    [Fact]
    public void The_best_rows_are_kept_without_an_object_for_each() =>
        AssertSteady("Sort", "SELECT ?thing ?price { ?thing :price ?price } ORDER BY DESC(?price) ?thing LIMIT 10", PlannerSwitches.All);

    [Fact]
    public void Computed_numbers_make_no_object_for_a_row() =>
        AssertSteady("Extend", "SELECT ?thing (?price * 2 AS ?double) { ?thing :price ?price }", PlannerSwitches.All);

    private static void AssertSteady(string @operator, string query, PlannerSwitches switches)
    {
        Run(FewThings.Value, query, switches);
        var (few, _) = Run(FewThings.Value, query, switches);
        var (many, plan) = Run(ManyThings.Value, query, switches);
        Assert.Contains(@operator, plan, StringComparison.Ordinal);
        Assert.True(many <= few + Slack, $"{few} bytes for {Few} things and {many} for {Many}:\n{plan}");
    }

    /// <summary>Bytes that a run allocates from its start to its last row as JSON, and its plan.</summary>
    private static (long Bytes, string Plan) Run(Snapshot snapshot, string text, PlannerSwitches switches)
    {
        var query = new SparqlEngine().Prepare(Prefix + text);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var result = (SelectResult)query.Execute(snapshot, QueryOptions.Default, switches, CancellationToken.None);
        ResultsWriter.WriteAsync(result.Rows, ResultsSyntax.Json, Stream.Null).GetAwaiter().GetResult();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return (allocated, result.Explanation.ToText());
    }

    private static Snapshot Things(int count)
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        var terms = transaction.Terms;
        for (var maker = 0; maker < Makers; maker++)
        {
            Add($"maker{maker}", "name", new Literal($"maker {maker}"));
        }

        for (var thing = 0; thing < count; thing++)
        {
            Add($"thing{thing}", "label", new Literal($"thing {thing}"));
            Add($"thing{thing}", "price", new Literal($"{thing % 1000}", Xsd.Integer));
            Add($"thing{thing}", "weight", new Literal($"{thing % 300}.5", Xsd.Decimal));
            Add($"thing{thing}", "maker", Named($"maker{thing % Makers}"));
        }

        transaction.Commit();
        return store.Current;

        static Iri Named(string name) => new($"http://example.org/{name}");

        void Add(string subject, string predicate, Term value) =>
            transaction.Add(new QuadIds(terms.Intern(Named(subject)), terms.Intern(Named(predicate)), terms.Intern(value), TermId.DefaultGraph));
    }
}
