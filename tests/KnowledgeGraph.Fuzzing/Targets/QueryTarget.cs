using System.Text;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>SPARQL queries: refused with a position, or planned and run to the end, or to a limit.</summary>
internal sealed class QueryTarget() : FuzzTarget(".rq")
{
    private static readonly QueryOptions Limits = new() { Timeout = TimeSpan.FromSeconds(1), MemoryLimitBytes = 64 << 20 };

    public override IEnumerable<string> Samples =>
    [
        "PREFIX e: <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s e:p/e:q* [ e:r 1.5, 'x'@zh ] OPTIONAL { ?s a ?t FILTER(?t != e:T && !BOUND(?u)) } } GROUP BY ?s HAVING (COUNT(*) > 2) ORDER BY DESC(?n) LIMIT 5 OFFSET 1",
        "BASE <http://b/> ASK { GRAPH ?g { ?s ?p (1 2 <x>) } MINUS { ?s !(a|^<q>) ?o } BIND(IF(?o IN (1, 2.0e3), CONCAT('a', \"\"\"b\nc\"\"\"), COALESCE(?x, -1)) AS ?y) }",
        "CONSTRUCT { ?s <p> [] . << ?s <p> ?o ~ ?r >> <q> 1 } FROM <g> FROM NAMED <h> WHERE { ?s <p> ?o ~ ?r {| <q> <<( ?s <p> 'y'@ar--rtl )>> |} VALUES (?s ?o) { (<a> UNDEF) } }",
        "VERSION '1.2' DESCRIBE <a> ?x WHERE { { SELECT ?x { SERVICE SILENT <s> { ?x <p> ?y } } } UNION { FILTER NOT EXISTS { ?x <\\u0070> ?y } } } # end",
        "PREFIX e: <http://e/> SELECT ?a (SUM(DISTINCT ?b) + AVG(?c) AS ?d) { ?a (e:p|^e:q)+ ?b ; !e:r ?c FILTER(REGEX(STR(?b), '^a.*$', 'i') || ?b < xsd:date('2020-01-01')) { SELECT ?a { ?a ?p ?o } ORDER BY ?o LIMIT 2 } } GROUP BY ?a (?b + 1 AS ?e) HAVING (EXISTS { ?a e:p 1 })".Replace("xsd:date", "<http://www.w3.org/2001/XMLSchema#date>", StringComparison.Ordinal),
    ];

    public override void Try(byte[] document, Random random)
    {
        try
        {
            SparqlParser.ParseQuery(document);
            using var store = FewQuads.Store();
            using var result = new SparqlEngine().Prepare(Encoding.UTF8.GetString(document)).Execute(store.Current, Limits);
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
        catch (SparqlSyntaxException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
            Assert.False(string.IsNullOrWhiteSpace(error.Problem), "an error without a problem");
        }
        catch (Exception limit) when (limit is QueryTimeoutException or QueryMemoryException or PlanningException or UnknownFunctionException or ServiceException)
        {
            Assert.False(string.IsNullOrWhiteSpace(limit.Message), "an error without a message");
        }
    }
}
