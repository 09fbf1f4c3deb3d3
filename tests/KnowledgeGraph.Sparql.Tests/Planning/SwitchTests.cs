using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Planning;

public sealed class SwitchTests
{
    private const string Data = """
        :a :knows :b , :c ; :age 30 ; :name "A" . :b :knows :c ; :age 20 ; :name "B" . :c :knows :a ; :age 40 .
        :d :age 40 ; :name "D" ; :knows :d . :e :name "E" .
        """;

    private static readonly string[] Queries =
    [
        "SELECT * { ?x :knows ?y . ?y :age ?a . ?x :age ?b FILTER(?a > ?b) }",
        "SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n FILTER(?a < 35) } }",
        "SELECT ?x { ?x :age ?a FILTER NOT EXISTS { ?x :name ?n } }",
        "SELECT ?x { ?x :age ?a FILTER EXISTS { ?x :knows ?y . ?y :name ?n } }",
        "SELECT ?x ?n ?m { ?x :knows ?y OPTIONAL { ?y :name ?n OPTIONAL { ?y :age ?m } } }",
        "SELECT ?x ?z { ?x :knows ?y . ?y :knows ?z . ?z :knows ?x }",
        "SELECT ?z { ?x :knows ?y . ?y :knows ?z . ?x :knows ?z . ?z :age ?a . ?x :name \"A\" }",
        "SELECT (COUNT(*) AS ?n) { ?x :knows ?y . ?z :knows ?y . ?x :age ?a . ?z :age ?a }",
        "SELECT (COUNT(*) AS ?n) { ?x :knows ?y . ?x :age ?a . ?y :age ?b }",
        "SELECT ?x { ?x :age ?a MINUS { ?x :knows ?y . ?y :age ?a } }",
        "SELECT ?a (COUNT(?x) AS ?n) { ?x :age ?a } GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 2",
        "SELECT DISTINCT ?y { ?x :knows ?y . ?x :age ?a }",
        "SELECT ?x ?n { ?x :knows ?y OPTIONAL { ?y :name ?n } FILTER(!bound(?n)) }",
        "SELECT ?x ?y { ?x :name ?n OPTIONAL { ?x :knows ?y } ?x :age ?a }",
        "SELECT ?x { ?x :age ?a FILTER(?x = :a || ?x = :d) }",
        "SELECT * { ?x :knows ?y . ?z :knows ?w FILTER(?y = ?w && ?x != ?z) }",
        "SELECT * { ?x :age ?a . ?z :age ?b FILTER(?a = ?b) }",
        "SELECT ?x ?y ?n { ?x :knows ?y FILTER(:c = ?y) OPTIONAL { ?y :name ?n } ?x :age ?a }",
        "SELECT * { { ?x :name ?n } UNION { ?x :age ?n } FILTER(?x = :a) BIND(1 AS ?one) FILTER(?one = 1) }",
        "SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n FILTER(?a < 35) } FILTER(!bound(?n)) }",
        "SELECT ?x ?c { { SELECT ?x (COUNT(?y) AS ?c) { ?x :knows ?y } GROUP BY ?x } FILTER(?x != :b) FILTER(?c > 1) }",
        "SELECT ?x ?y { ?x :knows ?y FILTER(?y = :c) FILTER(?x != :a) }",
        "SELECT ?x { ?x :age ?a FILTER EXISTS { ?y :age ?a FILTER(?x != ?y) } }",
        "SELECT ?x { ?x :age ?a FILTER NOT EXISTS { ?y :age ?a FILTER(?x != ?y) } }",
        "SELECT ?x ?a { ?x :age ?a FILTER NOT EXISTS { ?x :knows ?y . ?y :age ?b FILTER(?b > ?a) FILTER(?y != ?x) } }",
        "SELECT ?x { ?x :knows ?y OPTIONAL { ?x :name ?n } FILTER EXISTS { ?z :knows ?y OPTIONAL { ?z :name ?n } FILTER(?z != ?x && (!bound(?n) || ?n != \"B\")) } }",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var query in Queries)
        {
            foreach (var name in Off.Keys)
            {
                cases.Add(query, name);
            }
        }

        return cases;
    }

    private static readonly Dictionary<string, PlannerSwitches> Off = new()
    {
        ["merge joins"] = new() { MergeJoins = false },
        ["multiway joins"] = new() { MultiwayJoins = PlannerUse.Never },
        ["cost of multiway joins"] = new() { MultiwayJoins = PlannerUse.WherePossible },
        ["kept results"] = new() { KeptResults = PlannerUse.Never },
        ["cost of kept results"] = new() { KeptResults = PlannerUse.WherePossible },
        ["bind joins"] = new() { BindJoins = false },
        ["lookups"] = new() { HashingAfter = 0 },
        ["hashing"] = new() { HashingAfter = double.PositiveInfinity },
        ["seeded joins"] = new() { SeededJoins = false },
        ["dynamic programming"] = new() { DynamicProgramming = false },
        ["exists as join"] = new() { ExistsAsJoin = false },
        ["counting"] = new() { Counting = false },
        ["top rows"] = new() { TopRows = false },
        ["filters pushed"] = new() { SkippedPasses = new HashSet<string> { "PushFilters" } },
        ["unbound optionals"] = new() { SkippedPasses = new HashSet<string> { "UnboundOptionals" } },
        ["optionals lifted"] = new() { SkippedPasses = new HashSet<string> { "LiftOptionals" } },
        ["equal variables"] = new() { SkippedPasses = new HashSet<string> { "UnifyEqualVariables" } },
        ["hash joins only"] = new() { MergeJoins = false, BindJoins = false, SeededJoins = false, ExistsAsJoin = false, Counting = false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_a_step_the_answers_are_the_same(string query, string step)
    {
        var test = SparqlCase.Of(Data);
        Assert.Equal(test.Rows(query), test.Rows(query, switches: Off[step]));
    }
}
