using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Tests;

public sealed class FollowingTests
{
    [Fact]
    public void What_is_committed_is_found_at_once()
    {
        using var store = new SmallStore();
        for (var i = 0; i < 50; i++)
        {
            store.Named($"town{i}", $"新城{i}号镇");
            Assert.Equal([$"town{i}"], store.Found($"新城{i}号镇"));
        }
    }

    [Fact]
    public void What_is_removed_is_found_no_more()
    {
        using var store = new SmallStore().Named("a", "永康市");
        store.Remove("a", SmallStore.Label, new Literal("永康市"));
        Assert.Empty(store.Found("永康市"));
    }

    [Fact]
    public void A_hit_is_in_the_snapshot_that_was_asked()
    {
        using var store = new SmallStore();
        var before = store.Store.Current;
        store.Named("a", "永康市");
        var result = store.Index.Search(before, new SearchRequest("永康市"), TestContext.Current.CancellationToken);
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void A_type_that_comes_later_changes_the_facets()
    {
        using var store = new SmallStore().Add("a", SmallStore.Label, new Literal("永康市"));
        store.Add("a", RdfVocabulary.Type, new Iri(SmallStore.Kg + "Place"));
        var place = store.Id(new Iri(SmallStore.Kg + "Place"));
        Assert.Equal(new FacetCount(place, 1), Assert.Single(store.Search("永康市").Facets[Facet.Type]));
    }

    [Fact]
    public void A_store_that_is_already_full_is_indexed_when_the_index_opens()
    {
        using var store = new SmallStore().Named("a", "永康市");
        using var second = TextIndex.Open(store.Store);
        Assert.Single(second.Search(store.Store.Current, new SearchRequest("永康市"), TestContext.Current.CancellationToken).Hits);
    }

    [Fact]
    public void Rebuilding_gives_the_same_hits()
    {
        using var store = new SmallStore().Named("a", "永康市").Says("s", "永康市举办博览会。");
        var before = store.Found("永康市");
        store.Index.Rebuild();
        Assert.Equal(before, store.Found("永康市"));
    }

    [Fact]
    public void For_sparql_every_literal_is_a_hit_and_can_be_narrowed_to_a_predicate()
    {
        using var store = new SmallStore().Named("a", "永康市").Says("s", "永康市举办博览会。");
        var label = store.Id(new Iri(SmallStore.Label));
        var all = store.Index.Search(store.Store.Current, "永康市", TermId.None, 10, TestContext.Current.CancellationToken);
        var labels = store.Index.Search(store.Store.Current, "永康市", label, 10, TestContext.Current.CancellationToken);
        Assert.Equal(2, all.Count);
        Assert.Equal(label, Assert.Single(labels).Predicate);
    }

    [Fact]
    public void A_facet_that_is_said_of_something_else_follows_when_that_changes()
    {
        using var store = new SmallStore().Says("s", "永康市举办博览会。");
        var (place, other) = (new Iri("http://example.org/yongkang"), new Iri("http://example.org/wuyi"));
        store.Add("s", SmallStore.Kg + "report", new Iri("http://example.org/r"));
        store.Add("r", SmallStore.Kg + "reportPlace", place);
        Assert.Equal(store.Id(place), Assert.Single(store.Search("博览会").Facets[Facet.Place]).Value);
        store.Remove("r", SmallStore.Kg + "reportPlace", place);
        store.Add("r", SmallStore.Kg + "reportPlace", other);
        Assert.Equal(store.Id(other), Assert.Single(store.Search("博览会").Facets[Facet.Place]).Value);
    }

    [Fact]
    public void A_graph_that_is_replaced_is_found_as_it_is_now()
    {
        using var store = new SmallStore().Says("s1", "永康市举办博览会。").Says("s2", "义龙庆高速开工。");
        using (var transaction = store.Store.Begin())
        {
            var old = new QuadIds(store.Id(new Iri("http://example.org/s1")), store.Id(new Iri(SmallStore.Text)), store.Id(new Literal("永康市举办博览会。")), store.Id(new Iri("http://example.org/report")));
            transaction.Remove(old);
            transaction.Add(old with { Object = transaction.Terms.Intern(new Literal("永康市举办展销会。")) });
            transaction.Commit(TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(store.Search("博览会").Hits, hit => hit.Snippet.Text.Contains("博览会", StringComparison.Ordinal));
        Assert.Equal(["s1"], store.Found("展销会"));
        Assert.Equal(["s2"], store.Found("高速"));
        store.Index.Rebuild();
        Assert.Equal(["s1"], store.Found("展销会"));
    }

    [Fact]
    public void Of_a_text_in_two_graphs_the_other_stays_when_one_is_removed()
    {
        using var store = new SmallStore().Says("s", "永康市举办博览会。").Add("s", SmallStore.Text, new Literal("永康市举办博览会。"));
        store.Remove("s", SmallStore.Text, new Literal("永康市举办博览会。"));
        Assert.Equal(["s"], store.Found("博览会"));
    }
}
