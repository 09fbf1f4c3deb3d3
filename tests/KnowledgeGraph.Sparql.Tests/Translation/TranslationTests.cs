using KnowledgeGraph.Sparql.Parsing;

namespace KnowledgeGraph.Sparql.Tests.Translation;

public sealed class TranslationTests
{
    [Theory]
    [InlineData("{}", "(bgp)")]
    [InlineData("{ ?s :p ?o . ?o :q 1 }", "(bgp [?s <p> ?o] [?o <q> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>])")]
    [InlineData("{ { ?s :p ?o } { ?o :q ?z } }", "(join (bgp [?s <p> ?o]) (bgp [?o <q> ?z]))")]
    [InlineData("{ ?s :p ?o OPTIONAL { ?s :q ?z } }", "(leftjoin (bgp [?s <p> ?o]) (bgp [?s <q> ?z]))")]
    [InlineData("{ ?s :p ?o MINUS { ?s :q ?z } }", "(minus (bgp [?s <p> ?o]) (bgp [?s <q> ?z]))")]
    [InlineData("{ { ?s :p ?o } UNION { ?s :q ?o } UNION { ?s :r ?o } }", "(union (union (bgp [?s <p> ?o]) (bgp [?s <q> ?o])) (bgp [?s <r> ?o]))")]
    [InlineData("{ GRAPH ?g { ?s :p ?o } }", "(graph ?g (bgp [?s <p> ?o]))")]
    [InlineData("{ VALUES (?a ?b) { (:x UNDEF) (1 2) } }", "(values (?a ?b) (<x> undef) (\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer>))")]
    public void Patterns_become_their_operators(string where, string algebra) => Assert.Equal(algebra, Where(where));

    [Fact]
    public void A_filter_in_the_middle_holds_for_the_whole_group_and_does_not_split_its_triples() =>
        Assert.Equal("(filter (bound ?z) (bgp [?s <p> ?o] [?o <q> ?z]))", Where("{ ?s :p ?o FILTER(bound(?z)) ?o :q ?z }"));

    [Fact]
    public void The_filter_of_an_optional_group_is_the_condition_of_the_left_join() =>
        Assert.Equal("(leftjoin (bgp [?s <p> ?o]) (bgp [?s <q> ?z]) (bound ?o))", Where("{ ?s :p ?o OPTIONAL { ?s :q ?z FILTER(bound(?o)) } }"));

    [Fact]
    public void A_filter_one_group_deeper_stays_inside_the_optional_part() =>
        Assert.Equal("(leftjoin (bgp [?s <p> ?o]) (filter (bound ?o) (bgp [?s <q> ?z])))", Where("{ ?s :p ?o OPTIONAL { { ?s :q ?z FILTER(bound(?o)) } } }"));

    [Fact]
    public void Bind_extends_what_is_before_it() =>
        Assert.Equal("(join (extend ?x (STR ?s) (bgp [?s <p> ?o])) (bgp [?x <q> ?z]))", Where("{ ?s :p ?o BIND(STR(?s) AS ?x) ?x :q ?z }"));

    [Theory]
    [InlineData("?s :p/:q ?o", "(bgp [?s <p> _1] [_1 <q> ?o])")]
    [InlineData("?s ^:p ?o", "(bgp [?o <p> ?s])")]
    [InlineData("?s ^(:p/:q) ?o", "(bgp [?o <p> _1] [_1 <q> ?s])")]
    [InlineData("?s :p* ?o . ?o :q ?z", "(join (bgp [?o <q> ?z]) (path ?s <p>* ?o))")]
    [InlineData("?s (:p|^:q)+ ?o", "(path ?s (<p>|^<q>)+ ?o)")]
    [InlineData("?s !(:p|^:q|a) ?o", "(path ?s !(<p>|<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>|^<q>) ?o)")]
    public void Sequences_and_inverses_become_triples_and_other_paths_stay(string triples, string algebra) =>
        Assert.Equal(algebra, Where($"{{ {triples} }}"));

    [Theory]
    [InlineData("[ :p 1, 2 ; :q [] ]", 3)]
    [InlineData("(1 2) :p ()", 5)]
    [InlineData("<< ?s :p ?o >> :q 1", 2)]
    [InlineData("?s :p ?o ~ ?r {| :q 1 |} {| :q 2 |}", 5)]
    public void Abbreviations_are_written_out(string triples, int count)
    {
        var query = (Algebra.AskQuery)SparqlParser.ParseQuery($"PREFIX : <> ASK {{ {triples} }}");
        Assert.Equal(count, ((Algebra.Bgp)query.Pattern).Patterns.Length);
    }

    [Fact]
    public void An_annotation_hangs_on_the_reifier_of_its_triple() =>
        Assert.Equal(
            "(bgp [?s <p> ?o] [_1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s <p> ?o )>>] [_1 <q> ?z])",
            Where("{ ?s :p ?o {| :q ?z |} }"));

    [Fact]
    public void Modifiers_are_applied_in_the_order_of_the_specification() =>
        Assert.Equal(
            "(slice 2 3 (distinct (project (?s ?x) (order (desc ?x) (extend ?x (STR ?o) (bgp [?s <p> ?o]))))))",
            Select("SELECT DISTINCT ?s (STR(?o) AS ?x) { ?s :p ?o } ORDER BY DESC(?x) LIMIT 3 OFFSET 2"));

    [Fact]
    public void Aggregates_move_into_the_group_and_leave_variables_behind() =>
        Assert.Equal(
            "(project (?s ?n) (extend ?n _1 (filter (Greater _1 \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>) (group (?s=?s) (_1=Count(*)) (bgp [?s <p> ?o])))))",
            Select("SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING (COUNT(*) > 1)"));

    [Fact]
    public void A_variable_that_is_no_key_is_a_sample_in_order_by() =>
        Assert.Equal(
            "(project (?s) (order (_1) (group (?s=?s) (_1=Sample(?o)) (bgp [?s <p> ?o]))))",
            Select("SELECT ?s { ?s :p ?o } GROUP BY ?s ORDER BY ?o"));

    [Fact]
    public void The_trailing_values_join_before_the_selected_expressions() =>
        Assert.Equal(
            "(project (?x) (extend ?x (STR ?s) (join (bgp [?s <p> ?o]) (values (?s) (<a>)))))",
            Select("SELECT (STR(?s) AS ?x) { ?s :p ?o } VALUES ?s { :a }"));

    [Fact]
    public void Select_star_takes_the_variables_in_scope_and_no_blank_nodes() =>
        Assert.Equal(
            "(project (?o ?s ?z) (minus (join (bgp [_1 <q> ?o] [?s <p> _1]) (project (?z) (bgp [?z <p> ?hidden]))) (bgp [?m <p> ?s])))",
            Select("SELECT * { ?s :p [ :q ?o ] { SELECT ?z { ?z :p ?hidden } } MINUS { ?m :p ?s } }"));

    [Fact]
    public void A_sum_may_swallow_the_sign_of_its_number() =>
        Assert.Equal(
            "(filter (Equal (Add ?a (Multiply \"-1\"^^<http://www.w3.org/2001/XMLSchema#integer> ?b)) ?c) (bgp))",
            Where("{ FILTER(?a -1*?b = ?c) }"));

    [Fact]
    public void A_service_keeps_its_text_with_full_iris()
    {
        var query = (Algebra.AskQuery)SparqlParser.ParseQuery("PREFIX e: <http://e/> BASE <http://b/> ASK { SERVICE SILENT <s> { ?x e:p <q> # e:no\n } }");
        var service = Assert.IsType<Algebra.ServicePattern>(query.Pattern);
        Assert.True(service.Silent);
        Assert.Equal("{ ?x <http://e/p> <http://b/q> # e:no\n }", service.Text);
    }

    private static string Where(string where) => AlgebraText.Of(SparqlParser.ParseQuery($"PREFIX : <> ASK {where}").Pattern);

    private static string Select(string query) => AlgebraText.Of(SparqlParser.ParseQuery($"PREFIX : <> {query}").Pattern);
}
