using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Tests.Expressions;

public sealed class TermOrderTests
{
    /// <summary>Terms in the order that ORDER BY gives them.</summary>
    private static readonly Term[] Ordered =
    [
        new BlankNode("b"),
        new Iri("http://example.org/a"),
        new Iri("http://example.org/a#x"),
        new Iri("http://example.org/b/c"),
        new Iri("http://example.org/￼"),
        new Iri("http://example.org/𠀀"),
        new Literal(""),
        new Literal("a"),
        Literal.WithLanguage("a", "de"),
        Literal.WithLanguage("a", "en"),
        new Literal("b"),
        new Literal("永"),
        new Literal("𠀀"),
        new Literal("-1.5", Xsd.Decimal),
        new Literal("01", Xsd.Integer),
        new Literal("1", Xsd.Integer),
        new Literal("1.5E0", Xsd.Double),
        new Literal("2", Xsd.Integer),
        new Literal("10", Xsd.Integer),
        new Literal("9007199254740993", Xsd.Integer),
        new Literal("9007199254740994.0E0", Xsd.Double),
        new Literal("99999999999999999999", Xsd.Integer),
        new Literal("false", Xsd.Boolean),
        new Literal("true", Xsd.Boolean),
        new Literal("PT1H", Xsd.DayTimeDuration),
        new Literal("P1Y", Xsd.YearMonthDuration),
        new Literal("2023-01-01T00:00:00", Xsd.DateTime),
        new Literal("2023-01-01T08:00:01+08:00", Xsd.DateTime),
        new Literal("2023-01-01", Xsd.Date),
        new Literal("2023-01-02", Xsd.Date),
        new Literal("x", "http://example.org/t"),
        new Literal("y", "http://example.org/t"),
        new TripleTerm(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("2", Xsd.Integer)),
        new TripleTerm(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("10", Xsd.Integer)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_order_is_total_whether_terms_are_stored_or_the_run_s_own(bool stored)
    {
        var run = new ExpressionRun();
        TermId[] ids = [TermId.None, .. Ordered.Select(term => stored ? run.Stored(term) : run.Scope.Intern(term))];
        var order = new TermOrder(new TermValues(run.Scope));
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = 0; j < ids.Length; j++)
            {
                Assert.True(i.CompareTo(j) == Math.Sign(order.Compare(ids[i], ids[j])), $"{i} {j}: {(i > 0 ? Ordered[i - 1] : null)} {(j > 0 ? Ordered[j - 1] : null)}");
            }
        }
    }
}
