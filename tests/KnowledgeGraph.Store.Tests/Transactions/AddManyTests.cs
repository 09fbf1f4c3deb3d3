using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Transactions;

public sealed class AddManyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public void Quads_that_repeat_or_are_there_already_are_not_counted(int count)
    {
        using var store = QuadStore.InMemory();
        using (var before = store.Begin())
        {
            before.Add(Item(before.Terms, 3));
            before.Commit();
        }

        using var transaction = store.Begin();
        var quads = Enumerable.Range(0, count).Select(number => Item(transaction.Terms, number)).ToArray();
        Assert.Equal(count - 1, transaction.AddMany([quads, quads.AsMemory(0, 5)]));
        Assert.Equal(count, transaction.View().QuadCount);
        Assert.False(transaction.Add(quads[^1]));
        transaction.Commit();
        Assert.Equal(count, store.Current.QuadCount);
    }

    [Fact]
    public void What_was_added_can_be_removed_in_the_same_transaction()
    {
        using var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        var quads = Enumerable.Range(0, 9000).Select(number => Item(transaction.Terms, number)).ToArray();
        transaction.AddMany([quads]);
        Assert.True(transaction.Remove(quads[17]));
        transaction.Commit();
        Assert.False(store.Current.Contains(quads[17]));
        Assert.Equal(8999, store.Current.QuadCount);
    }

    [Fact]
    public void A_commit_of_many_is_in_the_log_and_there_after_opening_again()
    {
        using (var store = QuadStore.Open(_folder))
        {
            using var transaction = store.Begin();
            transaction.AddMany([Enumerable.Range(0, 9000).Select(number => Item(transaction.Terms, number)).ToArray()]);
            transaction.Add(Item(transaction.Terms, 9000));
            transaction.Commit();
            Assert.True(new FileInfo(Path.Combine(_folder, "log-0")).Length > 9000 * 32);
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(9001, again.Current.QuadCount);
        Assert.True(again.Current.Contains(Item(again.Terms, 9000)));
        Assert.True(again.Current.Contains(Item(again.Terms, 4711)));
    }

    [Fact]
    public void Layers_held_back_during_an_import_are_merged_at_its_end()
    {
        using var store = QuadStore.InMemory();
        using (store.HoldMerging())
        {
            for (var batch = 0; batch < 30; batch++)
            {
                using var transaction = store.Begin();
                transaction.AddMany([Enumerable.Range(batch * 4000, 5000).Select(number => Item(transaction.Terms, number)).ToArray()]);
                transaction.Commit();
            }
        }

        store.WaitForCompaction();
        Assert.Equal((29 * 4000) + 5000, store.Current.QuadCount);
        Assert.True(store.Current.Layers.Length <= 2);
        Assert.All(Enumerable.Range(0, 100).Select(number => number * 1209), number => Assert.True(store.Current.Contains(Item(store.Terms, number))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void New_graphs_that_come_sorted_are_found_in_every_order_before_and_after_they_are_merged(int seed)
    {
        var random = new Random(seed);
        var model = new StoreModel();
        using var store = QuadStore.InMemory();
        using (store.HoldMerging())
        {
            for (var batch = 0; batch < 3; batch++)
            {
                using var transaction = store.Begin();
                Memory<QuadIds>[] parts = [SortedGraphs(random, 20 + (batch * 4)), SortedGraphs(random, 10 + (batch * 4))];
                Assert.Equal(parts.Sum(part => part.Length), transaction.AddMany([.. parts.Select(part => (ReadOnlyMemory<QuadIds>)part)]));
                foreach (var quad in parts.SelectMany(part => part.ToArray()))
                {
                    Assert.True(model.Add(quad));
                    Assert.False(transaction.Add(quad));
                }

                transaction.Commit();
                model.AssertSame(store.Current, random);
            }
        }

        store.WaitForCompaction();
        model.AssertSame(store.Current, random);
    }

    [Fact]
    public void A_sorted_graph_that_holds_something_already_gets_what_it_lacks()
    {
        using var store = QuadStore.InMemory();
        var quads = SortedGraphs(new Random(4), 1);
        using (var before = store.Begin())
        {
            before.Add(quads.Span[7]);
            before.Commit();
        }

        using var transaction = store.Begin();
        Assert.Equal(quads.Length - 1, transaction.AddMany([quads]));
        Assert.Equal(quads.Length, transaction.View().QuadCount);
    }

    /// <summary>Two graphs, some of whose triples are the same, as an import writes them: by graph, subject, predicate and object.</summary>
    private static Memory<QuadIds> SortedGraphs(Random random, int number)
    {
        var graphs = new[] { new TermId(TermTag.Iri, (ulong)(1000 + number)), new TermId(TermTag.Iri, (ulong)(1001 + number)) };
        return Enumerable.Range(0, 6000)
            .Select(_ => RandomQuads.Next(random) with { Graph = graphs[random.Next(2)] })
            .Distinct()
            .OrderBy(quad => QuadOrders.Key(quad, QuadOrder.Gspo))
            .ToArray();
    }

    private static QuadIds Item(TermDictionary terms, int number) => new(
        terms.Intern(new Iri($"http://example.org/{number}")), terms.Intern(new Iri("http://example.org/p")), terms.Intern(new Literal($"value {number % 97}")), TermId.DefaultGraph);
}
