using System.Globalization;
using System.Text;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Runs every kind of operator once over a few made-up quads, so that their code is compiled before somebody waits for it. The first query of a
/// process otherwise takes a hundred times as long as the second.
/// </summary>
public static class EngineWarmUp
{
    private const int Things = 300;

    private static readonly string[] Queries =
    [
        "SELECT ?x ?n ?w { ?x a :Thing ; :name ?n ; :weight ?w . FILTER(?w > 20) } ORDER BY ?n LIMIT 10",
        "SELECT DISTINCT ?x ?n { ?x :knows ?y . ?y :name ?n . :t1 :knows ?y . FILTER(?x != :t1) } ORDER BY DESC(?n) OFFSET 1 LIMIT 5",
        "SELECT * { :t2 ?p ?o OPTIONAL { ?o :name ?n } OPTIONAL { :t2 :nothing ?z } FILTER(!bound(?z)) }",
        "SELECT ?x ?p { { :t3 ?p ?x } UNION { ?x ?p :t3 } }",
        "SELECT ?x ?d { ?x :on ?d ; :name ?n . FILTER(?d >= '2020-02-01T00:00:00'^^xsd:dateTime && regex(?n, '^t.*1', 'i') && contains(?n, '1')) }",
        "SELECT ?k (COUNT(*) AS ?n) (SUM(?w) AS ?s) (AVG(xsd:double(str(?w))) AS ?a) (MIN(?w) AS ?l) (MAX(?d) AS ?m) { ?x :kind ?k ; :weight ?w ; :on ?d } GROUP BY ?k HAVING(COUNT(*) > 1) ORDER BY DESC(?n) ?k",
        "SELECT (COUNT(*) AS ?n) { ?x :kind ?k ; :weight ?w ; :on ?d }",
        "SELECT (COUNT(DISTINCT ?k) AS ?n) { ?x :kind ?k }",
        "SELECT ?x { ?x :kind ?k FILTER NOT EXISTS { ?x :knows ?y . ?y :kind ?k } FILTER EXISTS { ?x :name ?n } MINUS { ?x :weight 7 } }",
        "SELECT ?x ?r { { SELECT ?x (COUNT(?y) AS ?c) { ?x :knows ?y } GROUP BY ?x } ?x :weight ?w BIND(?c / (?w + 1) AS ?r) } ORDER BY DESC(?r) ?x LIMIT 3",
        "SELECT ?x ?y { VALUES ?x { :t1 :t2 :t3 } ?x :knows+ ?y }",
        "SELECT (COUNT(*) AS ?n) { ?x :knows/:knows ?y . ?y ^:knows|:kind ?z }",
        "SELECT (COUNT(*) AS ?n) { ?x :knows ?y . ?y :knows ?z . ?z :knows ?x }",
        "SELECT ?x ?l { ?x rdfs:label ?l FILTER(langMatches(lang(?l), 'zh') && strlen(?l) > 1) }",
        "SELECT ?g ?x { GRAPH ?g { ?x :name ?n } } LIMIT 3",
        "ASK { ?x :name 't5' }",
        "CONSTRUCT { ?x :friend ?y } { ?x :knows ?y } LIMIT 20",
        "DESCRIBE :t4",
    ];

    private static readonly PlannerSwitches[] Ways =
    [
        PlannerSwitches.All,
        new() { BindJoins = false },
        new() { BindJoins = false, MergeJoins = false },
        new() { MergeJoins = false, HashingAfter = 0 },
    ];

    /// <summary>Takes about a second of one core.</summary>
    public static async Task RunAsync(CancellationToken cancellation)
    {
        using var store = QuadStore.InMemory();
        var engine = new SparqlEngine();
        engine.PrepareUpdate(Prologue + Data()).Execute(store, QueryOptions.Default, loader: null, cancellation);
        foreach (var text in Queries)
        {
            foreach (var way in Ways)
            {
                cancellation.ThrowIfCancellationRequested();
                using var result = engine.Prepare(Prologue + text).Execute(store.Current, QueryOptions.Default, way, cancellation);
                await ReadAsync(result, cancellation).ConfigureAwait(false);
            }
        }
    }

    private const string Prologue = """
        PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

        """;

    private static string Data()
    {
        var text = new StringBuilder("INSERT DATA {");
        for (var number = 0; number < Things; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                :t{{number}} a :Thing ; :name "t{{number}}" ; rdfs:label "第{{number}}件"@zh ; :weight {{number % 50}} ; :price {{number}}.25 ; :kind :k{{number % 4}} ;
                    :on "2020-0{{1 + (number % 9)}}-01T00:00:00"^^xsd:dateTime ; :knows :t{{(number + 1) % Things}} , :t{{number * 7 % Things}} .

                """);
        }

        return text.Append("GRAPH :g { :t0 :name \"t0\" } }").ToString();
    }

    private static async Task ReadAsync(QueryResult result, CancellationToken cancellation)
    {
        switch (result)
        {
            case SelectResult select:
                await ResultsWriter.WriteAsync(select.Rows, ResultsSyntax.Json, Stream.Null, cancellation).ConfigureAwait(false);
                break;
            case GraphResult graph:
                _ = graph.Quads.Count();
                break;
        }
    }
}
