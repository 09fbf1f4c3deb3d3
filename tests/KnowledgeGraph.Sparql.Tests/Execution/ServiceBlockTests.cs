using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>SERVICE asked in blocks of VALUES gives what it gives when it is asked once.</summary>
public sealed class ServiceBlockTests
{
    private const string There = "http://there/";

    private static readonly string Many = string.Join('\n', Enumerable.Range(0, 1000).Select(n => $":x{n} :p {n} ."));

    private static readonly SparqlCase Here = SparqlCase.Of("""
        :a :p 1 ; :at <http://there/> ; :name "永康\"\n"@zh . :b :p 2 ; :at <http://there/> ; :alias :c . :c :p 3 ; :at <http://other/> . :c :p 4 . _:n :p 5 . :d :p 1 .
        :e :p 9 ; :at <http://there/> .
        """);

    private const string Theirs = """
        :a :q "one" , "two" ; :r 1 ; :next :b . :b :q "three" ; :r 2 ; :s "maybe" ; :next :c . :c :r 1 ; :next :a ; :name "永康\"\n"@zh . :z :q "far" ; :r 3 . _:n :q "blank" ; :r 5 .
        :f :next :g . :v :r 7 .
        """;

    [Theory]
    [InlineData("?x :p ?v SERVICE # { ?x :q ?w }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?v }")]
    [InlineData("?x :p ?v SERVICE # { ?y :r ?v }")]
    [InlineData("?x :name ?n SERVICE # { ?y :name ?n }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?r OPTIONAL { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { ?y :r ?r OPTIONAL { ?y :s ?x } }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?r OPTIONAL { ?x :s ?w } FILTER(!bound(?w)) }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?r FILTER(?v = 1) }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?r FILTER NOT EXISTS { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { ?x :r ?r MINUS { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { { ?x :q ?w } UNION { ?y :r ?v } }")]
    [InlineData("?x :p ?v SERVICE # { SELECT ?x { ?x :q ?w } ORDER BY ?w LIMIT 1 }")]
    [InlineData("?x :p ?v SERVICE # { SELECT ?x (COUNT(*) AS ?n) { ?x :q ?w } GROUP BY ?x }")]
    [InlineData("?x :p ?v SERVICE # { SELECT (COUNT(*) AS ?n) { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { SELECT (MAX(?r) AS ?v) { ?x :r ?r } }")]
    [InlineData("?x :p ?v SERVICE # { SELECT DISTINCT ?x { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { SELECT ?y { ?y :q ?x } }")]
    [InlineData("?x :p ?v SERVICE # { ?x :next* ?w }")]
    [InlineData("?x :p ?v SERVICE # { ?x :next+ ?w }")]
    [InlineData("?x :p ?v SERVICE # { ?y :r ?r BIND(?r + 1 AS ?v) }")]
    [InlineData("?x :p ?v SERVICE # { VALUES (?x ?v) { (:a UNDEF) (UNDEF 2) (:c 3) } }")]
    [InlineData("VALUES (?x ?v) { (:a UNDEF) (UNDEF 2) (:c 1) (UNDEF UNDEF) (:a UNDEF) } SERVICE # { ?x :r ?v }")]
    [InlineData("?x :p ?v OPTIONAL { ?x :alias ?z } SERVICE # { ?z :r ?w }")]
    [InlineData("?x :p ?v OPTIONAL { SERVICE # { ?x :q ?w } }")]
    [InlineData("?x :p ?v OPTIONAL { SERVICE # { ?x :q ?w } FILTER(?v = 1) }")]
    [InlineData("?x :p ?v OPTIONAL { ?x :alias ?z SERVICE # { ?z :r ?w } }")]
    [InlineData("?x :p ?v FILTER EXISTS { SERVICE # { ?x :q ?w } }")]
    [InlineData("?x :p ?v MINUS { SERVICE # { ?x :q ?w } }")]
    [InlineData("?x :p ?v SERVICE # { ?x :q ?w } ?x :at ?e FILTER(?w != 'two')")]
    [InlineData("?x :p ?v SERVICE # { ?x :q ?w } SERVICE # { ?x :next ?y } ?y :p ?u")]
    [InlineData("?x :at ?e . FILTER(?e = <http://there/>) SERVICE ?e { ?x :q ?w }")]
    [InlineData("?x :at ?e SERVICE SILENT ?e { ?x :q ?w }")]
    [InlineData("SERVICE # { ?x :q ?w } ?x :p ?v")]
    [InlineData("{ SERVICE # { ?x :q ?w } } UNION { ?x :p ?v }")]
    [InlineData("?x :p ?v SERVICE SILENT <http://other/> { ?x :q ?w }")]
    [InlineData("?x :p ?v BIND(IRI('http://e/b') AS ?y) SERVICE # { ?y :q ?w }")]
    [InlineData("?x :p ?v BIND(BNODE() AS ?y) SERVICE # { ?y :q ?w }")]
    [InlineData("?x :p ?v SERVICE # { ?b :q ?w ; :r ?v }")]
    [InlineData("?x :p ?v SERVICE # { [] :r ?v }")]
    [InlineData("?x :p ?v SERVICE # { GRAPH ?g { ?x :q ?w } }")]
    public void Blocks_change_no_answer(string pattern)
    {
        var query = $"SELECT * {{ {pattern.Replace("#", $"<{There}>", StringComparison.Ordinal)} }}";
        Assert.Equal(Here.Rows(query, With(Theirs), new PlannerSwitches { ServiceBlocks = false }), Here.Rows(query, With(Theirs)));
        var count = query.Replace("SELECT *", "SELECT (COUNT(*) AS ?rows)", StringComparison.Ordinal);
        Assert.Equal(Here.Rows(count, With(Theirs), new PlannerSwitches { ServiceBlocks = false }), Here.Rows(count, With(Theirs)));
    }

    [Fact]
    public void What_is_shared_goes_along_and_only_what_joins_comes_back()
    {
        var there = Elsewhere.At(There, Theirs);
        Assert.Equal([":b three"], Here.Rows($"SELECT ?x ?w {{ ?x :p 2 SERVICE <{There}> {{ ?x :q ?w }} }}", With(there)));
        Assert.Equal(["SELECT ?x ?w WHERE { ?x <http://e/q> ?w }\nVALUES (?x) {\n(<http://e/b>)\n}"], there.Questions);
        Assert.Equal(1, there.AnsweredRows);
    }

    [Fact]
    public void Each_term_is_sent_once_and_in_blocks_that_grow()
    {
        var here = SparqlCase.Of(Many + string.Join('\n', Enumerable.Range(0, 1000).Select(n => $":x{n} :again {n}, {n + 1} .")));
        var there = Elsewhere.At(There, string.Concat(Enumerable.Range(0, 5000).Select(n => $":x{n} :q {n % 7} .")));
        Assert.Equal(["2000"], here.Rows($"SELECT (COUNT(?w) AS ?n) {{ ?x :again ?v SERVICE <{There}> {{ ?x :q ?w }} }}", With(there)));
        Assert.Equal(1000, there.AnsweredRows);
        Assert.Equal([64, 128, 256, 512, 40], there.Questions.Select(question => question.Split('\n').Count(line => line.StartsWith('('))));
    }

    [Fact]
    public void A_limit_is_answered_by_the_first_block()
    {
        var there = Elsewhere.At(There, Many.Replace(":p", ":q", StringComparison.Ordinal));
        Assert.Equal(10, SparqlCase.Of(Many).Rows($"SELECT * {{ ?x :p ?v SERVICE <{There}> {{ ?x :q ?w }} }} LIMIT 10", With(there)).Length);
        Assert.Single(there.Questions);
    }

    [Theory]
    [InlineData("?x :p ?v SERVICE <http://there/> { ?y :q ?w }", "nothing is shared")]
    [InlineData("?x :p ?v SERVICE <http://there/> { SELECT ?x { ?x :r ?r } LIMIT 2 }", "another block could be cut elsewhere")]
    [InlineData("?x :p ?v SERVICE <http://there/> { ?x :r ?r FILTER(RAND() < 0.5) }", "another block could choose others")]
    [InlineData("?x :p ?v SERVICE <http://there/> { ?y :r ?r OPTIONAL { ?y :next ?x } }", "the variable is not always bound")]
    [InlineData("?x :p ?v SERVICE <http://there/> { SELECT (COUNT(?x) AS ?n) { ?x :r ?r } }", "the variable is inside a group")]
    public void What_blocks_would_change_is_asked_once(string pattern, string reason)
    {
        var there = Elsewhere.At(There, Theirs);
        Here.Rows($"SELECT * {{ {pattern} }}", With(there));
        Assert.True(there.Questions.Count == 1 && !there.Questions[0].Contains("VALUES", StringComparison.Ordinal), reason);
    }

    [Fact]
    public void A_service_inside_optional_is_asked_once_for_each_term()
    {
        var there = Elsewhere.At(There, Theirs);
        Assert.Equal(8, Here.Rows($"SELECT ?x ?w {{ ?x :p ?v OPTIONAL {{ SERVICE <{There}> {{ ?x :q ?w }} }} }}", With(there)).Length);
        Assert.Contains("VALUES (?x)", Assert.Single(there.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_to_be_joined_nobody_is_asked()
    {
        var there = Elsewhere.At(There, Theirs);
        Assert.Empty(Here.Rows($"SELECT * {{ ?x :nowhere ?v SERVICE <{There}> {{ ?x :q ?w }} }}", With(there)));
        Assert.Empty(there.Questions);
    }

    [Fact]
    public void Blank_nodes_are_not_sent_and_those_of_others_are_none_of_ours()
    {
        var there = Elsewhere.At(There, "_:b0 :q 1 . :a :q 2 .");
        var here = SparqlCase.Of("_:b0 :p 1 . :a :p 2 .");
        Assert.Equal([":a 2"], here.Rows($"SELECT ?x ?w {{ ?x :p ?v SERVICE <{There}> {{ ?x :q ?w }} }}", With(there)));
        Assert.DoesNotContain("_:", Assert.Single(there.Questions), StringComparison.Ordinal);
        Assert.Empty(here.Rows($"SELECT ?x {{ SERVICE <{There}> {{ ?x :q 1 }} ?x :p ?v }}", With(there)));
    }

    [Fact]
    public void Unbound_terms_are_not_sent_either()
    {
        var there = Elsewhere.At(There, Theirs);
        Here.Rows($"SELECT * {{ VALUES (?x ?v) {{ (:a UNDEF) (:b 2) }} SERVICE <{There}> {{ ?x :r ?v }} }}", With(there));
        Assert.Equal(2, there.Questions.Count);
        Assert.DoesNotContain(there.Questions, question => question.Contains("UNDEF", StringComparison.Ordinal));
    }

    [Fact]
    public void Silence_is_kept_for_the_block_that_failed()
    {
        var there = new Elsewhere(new Dictionary<string, SparqlCase> { [There] = SparqlCase.Of(Many.Replace(":p", ":q", StringComparison.Ordinal)) }) { FailsAt = "/x3>" };
        var here = SparqlCase.Of(Many);
        var rows = here.Rows($"SELECT ?x ?w {{ ?x :p ?v SERVICE SILENT <{There}> {{ ?x :q ?w }} }}", With(there));
        Assert.Equal(1000, rows.Length);
        Assert.Equal(64, rows.Count(row => row.EndsWith(" -", StringComparison.Ordinal)));
        var failed = new Elsewhere(new Dictionary<string, SparqlCase>());
        Assert.Throws<ServiceException>(() => here.Rows($"SELECT ?x {{ ?x :p ?v SERVICE <{There}> {{ ?x :q ?w }} }}", With(failed)));
    }

    [Fact]
    public void An_answer_that_leaves_out_what_the_pattern_binds_is_an_error()
    {
        var failure = Assert.Throws<ServiceException>(() => Here.Rows($"SELECT * {{ ?x :p ?v SERVICE <{There}> {{ ?x :q ?w }} }}", new QueryOptions { Services = new Careless() }));
        Assert.Contains("without ?x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_how_the_service_is_asked() =>
        Assert.Contains("Service <http://there/> asked in blocks of ?x", Here.Explain($"SELECT * {{ ?x :p ?v SERVICE <{There}> {{ ?x :q ?w }} }}"), StringComparison.Ordinal);

    private static QueryOptions With(string trig) => With(Elsewhere.At(There, trig));

    private static QueryOptions With(Elsewhere there) => new() { Services = there };

    private sealed class Careless : IServiceClient
    {
        public ServiceResult Select(Rdf.Terms.Iri endpoint, string query, CancellationToken cancellation) => new(["w"], [[new Rdf.Terms.Literal("w")]]);
    }
}
