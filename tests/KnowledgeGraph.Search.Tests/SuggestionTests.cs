using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Tests;

/// <summary>Completion among more names than anybody wants to see: the tables of the best give what looking at each would.</summary>
public sealed class SuggestionTests
{
    private const int Towns = 600;

    private static SmallStore ManyTowns()
    {
        var store = new SmallStore();
        using var transaction = store.Store.Begin();
        var terms = transaction.Terms;
        for (var town = 0; town < Towns; town++)
        {
            var id = terms.Intern(new Iri($"http://example.org/t{town}"));
            transaction.Add(new QuadIds(id, terms.Intern(new Iri(SmallStore.Label)), terms.Intern(new Literal($"山谷{town:000}镇")), TermId.DefaultGraph));
            for (var link = 0; link < (town % 100 == 7 ? 40 + town : 0); link++)
            {
                transaction.Add(new QuadIds(terms.Intern(new Iri($"http://example.org/from{link}")), terms.Intern(new Iri("http://example.org/at")), id, TermId.DefaultGraph));
            }
        }

        transaction.Commit();
        return store;
    }

    [Theory]
    [InlineData("山")]
    [InlineData("山谷")]
    [InlineData("s")]
    [InlineData("sg")]
    [InlineData("shan")]
    [InlineData("shangu")]
    public void Those_that_most_point_to_come_first(string typed)
    {
        using var store = ManyTowns();
        Assert.Equal(["t507", "t407", "t307", "t207", "t107", "t7"], store.Suggested(typed)[..6]);
    }

    [Fact]
    public void A_whole_name_comes_before_all_that_go_on()
    {
        using var store = ManyTowns();
        store.Named("mountain", "山").Named("valley", "山谷");
        Assert.Equal("mountain", store.Suggested("山")[0]);
        Assert.Equal("valley", store.Suggested("山谷")[0]);
        Assert.Equal("valley", store.Suggested("sg")[0]);
    }

    [Fact]
    public void What_is_deleted_is_suggested_no_more_and_what_is_new_at_once()
    {
        using var store = ManyTowns();
        Assert.Equal("t507", store.Suggested("山")[0]);
        store.Remove("t507", SmallStore.Label, new Literal("山谷507镇"));
        Assert.Equal("t407", store.Suggested("山")[0]);
        store.Named("mountain", "山");
        Assert.Equal(["mountain", "t407"], store.Suggested("山")[..2]);
        Assert.Contains("t508", store.Suggested("山谷508"));
        Assert.DoesNotContain("t507", store.Suggested("山谷50"));
    }

    [Fact]
    public void A_thing_is_suggested_once_though_many_graphs_name_it()
    {
        using var store = new SmallStore();
        using (var transaction = store.Store.Begin())
        {
            var terms = transaction.Terms;
            for (var graph = 0; graph < 400; graph++)
            {
                var named = terms.Intern(new Iri($"http://example.org/g{graph}"));
                transaction.Add(new QuadIds(terms.Intern(new Iri("http://example.org/river")), terms.Intern(new Iri(SmallStore.Label)), terms.Intern(new Literal("江")), named));
            }

            transaction.Commit();
        }

        store.Named("bank", "江岸");
        Assert.Equal(["river", "bank"], store.Suggested("江"));
    }

    [Fact]
    public void Where_few_names_begin_so_those_that_have_it_inside_follow()
    {
        using var store = ManyTowns();
        store.Named("inside", "大山谷");
        Assert.Equal(["inside"], store.Suggested("大"));
        Assert.Equal(["t33", "t433"], store.Suggested("433镇").Concat(store.Suggested("山谷033")).Order(StringComparer.Ordinal));
    }
}
