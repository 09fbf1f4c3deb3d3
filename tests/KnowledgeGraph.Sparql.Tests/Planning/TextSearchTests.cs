using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Execution;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Text;

namespace KnowledgeGraph.Sparql.Tests.Planning;

public sealed class TextSearchTests
{
    private const string Prefix = "PREFIX text: <https://w3id.org/report-kg/text#>\n";

    private readonly SparqlCase _case = SparqlCase.Of(":a :label '养老服务' ; :size 1 . :b :label '养老床位' ; :size 2 . :c :note '养老' .");
    private readonly QueryOptions _options = new() { Text = new Substrings() };

    [Fact]
    public void Hits_join_with_the_other_patterns() => Assert.Equal(
        [":b 2"],
        _case.Rows(Prefix + "SELECT ?s ?n WHERE { ?hit text:query '床位' ; text:subject ?s . ?s :size ?n }", _options));

    [Fact]
    public void A_constant_predicate_narrows_the_search() => Assert.Equal(
        [":c"],
        _case.Rows(Prefix + "SELECT ?s WHERE { ?hit text:query '养老' ; text:predicate :note ; text:subject ?s }", _options));

    [Fact]
    public void Limit_score_and_snippet_are_the_hits_own() => Assert.Single(
        _case.Rows(Prefix + "SELECT ?s ?score ?snippet WHERE { ?hit text:query '养老' ; text:limit 1 ; text:subject ?s ; text:score ?score ; text:snippet ?snippet }", _options));

    [Fact]
    public void Two_hits_of_one_query_are_two_searches() => Assert.Equal(
        [":a :b"],
        _case.Rows(Prefix + "SELECT ?s ?t WHERE { ?x text:query '服务' ; text:subject ?s . ?y text:query '床位' ; text:subject ?t }", _options));

    [Theory]
    [InlineData("SELECT ?s WHERE { ?hit text:subject ?s }", "query")]
    [InlineData("SELECT ?s WHERE { ?hit text:query 'x' ; text:limit 'many' ; text:subject ?s }", "limit")]
    [InlineData("SELECT ?s WHERE { ?hit text:query 'x' , 'y' ; text:subject ?s }", "more than once")]
    [InlineData("SELECT ?s WHERE { ?hit text:query '养老' ; text:colour ?s }", "colour")]
    public void What_a_hit_does_not_have_is_named(string query, string named)
    {
        var error = Assert.Throws<PlanningException>(() => _case.Rows(Prefix + query, _options));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Finds literals that contain the words, in the order of the snapshot.</summary>
    private sealed class Substrings : ITextIndex
    {
        public IReadOnlyList<TextHit> Search(Snapshot snapshot, string query, TermId predicate, int limit, CancellationToken cancellation)
        {
            var cursor = snapshot.Scan(new(TermId.None, predicate, TermId.None, TermId.None), Store.Indexes.QuadOrder.Spog);
            var (subjects, predicates, objects, graphs) = (new TermId[64], new TermId[64], new TermId[64], new TermId[64]);
            var count = cursor.Read(subjects, predicates, objects, graphs);
            return
            [
                .. Enumerable.Range(0, count)
                    .Where(row => snapshot.Terms.Decode(objects[row]) is Literal literal && literal.LexicalForm.Contains(query, StringComparison.Ordinal))
                    .Select(row => new TextHit(subjects[row], predicates[row], objects[row], graphs[row], 1.5, query))
                    .Take(limit),
            ];
        }
    }
}
