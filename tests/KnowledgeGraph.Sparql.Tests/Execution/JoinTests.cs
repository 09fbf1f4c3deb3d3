namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class JoinTests
{
    private const string People = """
        :a :knows :b , :c . :b :knows :c . :c :knows :a .
        :a :name "A" . :b :name "B" .
        :a :age 30 . :b :age 20 . :c :age 40 .
        """;

    [Fact]
    public void Patterns_join_on_shared_variables() =>
        Assert.Equal([":a :b B", ":c :a A"], SparqlCase.Of(People).Rows("SELECT * { ?x :knows ?y . ?y :name ?n }"));

    [Fact]
    public void A_triangle_is_found_from_each_corner() =>
        Assert.Equal([":a :b :c", ":b :c :a", ":c :a :b"], SparqlCase.Of(People).Rows("SELECT ?x ?y ?z { ?x :knows ?y . ?y :knows ?z . ?z :knows ?x }"));

    [Fact]
    public void A_variable_that_stands_twice_has_to_match_itself() =>
        Assert.Equal([":s"], SparqlCase.Of(":s :p :s , :o .").Rows("SELECT ?x { ?x :p ?x }"));

    [Fact]
    public void Patterns_without_shared_variables_multiply() =>
        Assert.Equal(6, SparqlCase.Of(People).Rows("SELECT ?n ?a { ?x :name ?n . ?y :age ?a }").Length);

    [Fact]
    public void Optional_without_shared_variables_keeps_left_rows() =>
        Assert.Equal(["A -", "B -"], SparqlCase.Of(People).Rows("SELECT ?n ?z { ?x :name ?n OPTIONAL { ?y :none ?z } }"));

    [Fact]
    public void Optional_keeps_rows_without_a_match() =>
        Assert.Equal([":a A", ":b B", ":c -"], SparqlCase.Of(People).Rows("SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n } }"));

    [Fact]
    public void An_optional_condition_sees_both_sides() =>
        Assert.Equal([":a -", ":b B", ":c -"], SparqlCase.Of(People).Rows("SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n FILTER(?a < 25) } }"));

    [Fact]
    public void Optionals_nest() =>
        Assert.Equal([":a :b 20", ":a :c -", ":b :c -", ":c :a 30"], SparqlCase.Of(People).Rows(
            "SELECT ?x ?y ?g { ?x :knows ?y OPTIONAL { ?y :name ?n OPTIONAL { ?y :age ?g } } }"));

    [Fact]
    public void Rows_with_an_unbound_join_variable_are_compatible_with_all() =>
        Assert.Equal([":a A", ":b B", ":c A", ":c B"], SparqlCase.Of(People).Rows(
            "SELECT ?x ?n { { SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n } } } { SELECT ?n { ?y :name ?n } } }"));

    [Fact]
    public void Minus_takes_away_compatible_rows() =>
        Assert.Equal([":c"], SparqlCase.Of(People).Rows("SELECT ?x { ?x :age ?a MINUS { ?x :name ?n } }"));

    [Fact]
    public void Minus_without_shared_variables_takes_nothing_away() =>
        Assert.Equal(3, SparqlCase.Of(People).Rows("SELECT ?x { ?x :age ?a MINUS { ?y :name ?n } }").Length);

    [Fact]
    public void Minus_asks_for_a_shared_binding_where_variables_may_be_unbound() =>
        Assert.Equal([":a A", ":b B", ":c -"], SparqlCase.Of(People).Rows(
            "SELECT ?x ?n { ?x :age ?a OPTIONAL { ?x :name ?n } MINUS { ?z :age 99 . OPTIONAL { ?z :name ?n } } }"));

    [Fact]
    public void Exists_keeps_rows_with_a_partner() =>
        Assert.Equal([":a", ":c"], SparqlCase.Of(People).Rows("SELECT ?x { ?x :age ?a FILTER EXISTS { ?x :knows ?y . ?y :name ?n } }"));

    [Fact]
    public void Not_exists_sees_outer_variables_in_its_filters() =>
        Assert.Equal([":c"], SparqlCase.Of(People).Rows(
            "SELECT ?x { ?x :age ?a FILTER NOT EXISTS { ?y :age ?b FILTER(?b > ?a) } }"));

    [Fact]
    public void Exists_may_stand_inside_an_expression() =>
        Assert.Equal([":a", ":b"], SparqlCase.Of(People).Rows("SELECT ?x { ?x :age ?a FILTER(?a = 20 || EXISTS { ?x :knows :b }) }"));

    [Fact]
    public void Exists_reaches_into_nested_groups() =>
        Assert.Equal([":c"], SparqlCase.Of(People).Rows(
            "SELECT ?x { ?x :age ?a FILTER NOT EXISTS { ?q :knows ?w { ?y :age ?b FILTER(?b > ?a) } } }"));

    [Fact]
    public void Union_keeps_duplicates() =>
        Assert.Equal([":a", ":a", ":b", ":b", ":c"], SparqlCase.Of(People).Rows("SELECT ?x { { ?x :name ?n } UNION { ?x :age ?a } }"));

    [Fact]
    public void Values_with_undef_joins_with_all() =>
        Assert.Equal([":a A 1", ":a A 2", ":b B 2"], SparqlCase.Of(People).Rows("SELECT ?x ?n ?v { ?x :name ?n VALUES (?x ?v) { (:a 1) (UNDEF 2) } }"));

    [Fact]
    public void A_filter_does_not_see_variables_of_the_group_around() =>
        Assert.Empty(SparqlCase.Of(People).Rows("SELECT ?x { ?x :age ?a { ?y :name ?n FILTER(?a > 0) } }"));

    [Fact]
    public void Bind_extends_rows_and_errors_leave_it_unbound() =>
        Assert.Equal(["A 31", "B -"], SparqlCase.Of(":a :n \"A\" ; :v 30 . :b :n \"B\" ; :v \"x\" .").Rows(
            "SELECT ?n ?w { ?x :n ?n ; :v ?v BIND(?v + 1 AS ?w) }"));

    [Fact]
    public void Terms_that_no_triple_has_match_nothing() =>
        Assert.Empty(SparqlCase.Of(People).Rows("SELECT ?x { ?x :unknown ?y }"));
}
