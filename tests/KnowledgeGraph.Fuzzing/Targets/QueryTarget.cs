using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>SPARQL queries.</summary>
internal sealed class QueryTarget() : RequestTarget(".rq")
{
    public override IEnumerable<string> Samples =>
    [
        "PREFIX e: <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s e:p/e:q* [ e:r 1.5, 'x'@zh ] OPTIONAL { ?s a ?t FILTER(?t != e:T && !BOUND(?u)) } } GROUP BY ?s HAVING (COUNT(*) > 2) ORDER BY DESC(?n) LIMIT 5 OFFSET 1",
        "BASE <http://b/> ASK { GRAPH ?g { ?s ?p (1 2 <x>) } MINUS { ?s !(a|^<q>) ?o } BIND(IF(?o IN (1, 2.0e3), CONCAT('a', \"\"\"b\nc\"\"\"), COALESCE(?x, -1)) AS ?y) }",
        "CONSTRUCT { ?s <p> [] . << ?s <p> ?o ~ ?r >> <q> 1 } FROM <g> FROM NAMED <h> WHERE { ?s <p> ?o ~ ?r {| <q> <<( ?s <p> 'y'@ar--rtl )>> |} VALUES (?s ?o) { (<a> UNDEF) } }",
        "VERSION '1.2' DESCRIBE <a> ?x WHERE { { SELECT ?x { SERVICE SILENT <s> { ?x <p> ?y } } } UNION { FILTER NOT EXISTS { ?x <\\u0070> ?y } } } # end",
        "PREFIX e: <http://e/> SELECT ?a (SUM(DISTINCT ?b) + AVG(?c) AS ?d) { ?a (e:p|^e:q)+ ?b ; !e:r ?c FILTER(REGEX(STR(?b), '^a.*$', 'i') || ?b < xsd:date('2020-01-01')) { SELECT ?a { ?a ?p ?o } ORDER BY ?o LIMIT 2 } } GROUP BY ?a (?b + 1 AS ?e) HAVING (EXISTS { ?a e:p 1 })".Replace("xsd:date", "<http://www.w3.org/2001/XMLSchema#date>", StringComparison.Ordinal),
    ];

    protected override void Parse(byte[] document) => SparqlParser.ParseQuery(document);

    protected override void Run(string request, QuadStore store)
    {
        using var result = new SparqlEngine().Prepare(request).Execute(store.Current, Limits);
        switch (result)
        {
            case SelectResult select:
                SolutionTable.Of(select.Rows);
                break;
            case GraphResult graph:
                Assert.All(graph.Quads, quad => Assert.NotNull(quad.Subject));
                break;
        }
    }
}
