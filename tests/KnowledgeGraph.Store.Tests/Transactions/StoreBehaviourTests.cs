using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Transactions;

public sealed class StoreBehaviourTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 40)]
    public void Random_transactions_give_what_a_set_gives_and_snapshots_stay(int seed, int graphs)
    {
        var random = new Random(seed);
        using var store = QuadStore.InMemory();
        var model = new StoreModel();
        var pinned = new List<(Snapshot Snapshot, StoreModel Model)>();
        for (var step = 0; step < 20; step++)
        {
            using var transaction = store.Begin();
            var changed = model.Copy();
            Change(random, transaction, changed, graphs);
            if (random.Next(3) == 0)
            {
                changed.AssertSame(transaction.View(), random);
                Change(random, transaction, changed, graphs);
            }

            if (random.Next(6) == 0)
            {
                continue;
            }

            transaction.Commit();
            model = changed;
            model.AssertSame(store.Current, random);
            pinned.Add((store.Current, model.Copy()));
            if (random.Next(4) == 0)
            {
                store.WaitForCompaction();
                model.AssertSame(store.Current, random);
            }
        }

        store.WaitForCompaction();
        pinned.Add((store.Current, model));
        foreach (var (snapshot, then) in pinned)
        {
            then.AssertSame(snapshot, random);
        }
    }

    [Fact]
    public void Triples_that_several_graphs_share_are_estimated_once()
    {
        var random = new Random(13);
        using var store = QuadStore.InMemory();
        Add(store, random, 9000);
        var snapshot = store.Current;
        Assert.True(snapshot.HasSharedTriples);
        for (var round = 0; round < 50; round++)
        {
            var quad = RandomQuads.Next(random);
            foreach (var pattern in new[]
            {
                QuadPattern.Any with { Predicate = quad.Predicate },
                QuadPattern.Any with { Predicate = quad.Predicate, Object = quad.Object },
                QuadPattern.Any with { Subject = quad.Subject },
                QuadPattern.Any,
            })
            {
                Assert.Equal(snapshot.CountTriples(pattern), snapshot.EstimateTriples(pattern));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Announcing_patterns_changes_no_rows_whatever_comes_then(bool distinctTriples)
    {
        var random = new Random(12);
        using var store = QuadStore.InMemory();
        Add(store, random, 9000);
        Add(store, random, 50);
        var snapshot = store.Current;
        foreach (var order in new[] { QuadOrder.Spog, QuadOrder.Posg, QuadOrder.Ospg })
        {
            var announcing = snapshot.Scan(QuadPattern.Any, order, distinctTriples);
            for (var round = 0; round < 20; round++)
            {
                var patterns = Enumerable.Range(0, 20).Select(_ => Pattern(RandomQuads.Next(random))).ToArray();
                announcing.Announce(patterns);
                foreach (var pattern in patterns.Where(_ => random.Next(8) > 0).Append(Pattern(RandomQuads.Next(random))))
                {
                    announcing.Restart(pattern);
                    Assert.Equal(StoreModel.Rows(snapshot.Scan(pattern, order, distinctTriples)), StoreModel.Rows(announcing));
                }
            }

            QuadPattern Pattern(QuadIds quad) => order switch
            {
                QuadOrder.Spog => new QuadPattern(quad.Subject, quad.Predicate, TermId.None, TermId.None),
                QuadOrder.Posg => new QuadPattern(TermId.None, quad.Predicate, quad.Object, TermId.None),
                _ => new QuadPattern(TermId.None, TermId.None, quad.Object, TermId.None),
            };
        }
    }

    [Fact]
    public void Seeking_and_starting_again_give_the_rows_that_follow()
    {
        var random = new Random(11);
        using var store = QuadStore.InMemory();
        Add(store, random, 9000);
        Add(store, random, 50);
        var snapshot = store.Current;
        foreach (var order in Enum.GetValues<QuadOrder>())
        {
            var all = StoreModel.Rows(snapshot.Scan(QuadPattern.Any, order));
            for (var round = 0; round < 10; round++)
            {
                var targets = Enumerable.Range(0, 5).Select(_ => QuadOrders.Key(RandomQuads.Next(random), order)).Order().ToList();
                var cursor = snapshot.Scan(QuadPattern.Any, order);
                var last = default(QuadKey);
                foreach (var target in targets)
                {
                    cursor.SeekTo(QuadOrders.Quad(target, order));
                    var expected = all.Select(quad => QuadOrders.Key(quad, order)).Where(key => key.CompareTo(target) >= 0 && key.CompareTo(last) > 0).Take(1).ToList();
                    Assert.Equal(expected, ReadOne(cursor).Select(quad => QuadOrders.Key(quad, order)));
                    last = expected.Count > 0 ? expected[0] : last;
                }

                var first = all[random.Next(all.Count)];
                var pattern = new QuadPattern(first.Subject, TermId.None, TermId.None, TermId.None);
                cursor = snapshot.Scan(new QuadPattern(all[random.Next(all.Count)].Subject, TermId.None, TermId.None, TermId.None), order);
                cursor.Restart(pattern);
                Assert.True(all.Where(quad => pattern.Matches(quad)).SequenceEqual(StoreModel.Rows(cursor)));
            }
        }
    }

    [Fact]
    public void Distinct_counts_of_one_layer_are_exact()
    {
        var random = new Random(12);
        using var store = QuadStore.InMemory();
        Add(store, random, 6000);
        var rows = StoreModel.Rows(store.Current.Scan(QuadPattern.Any, QuadOrder.Spog));
        var predicate = new QuadPattern(TermId.None, rows[0].Predicate, TermId.None, TermId.None);

        Assert.Equal(rows.Select(quad => quad.Subject).Distinct().Count(), store.Current.DistinctCount(QuadPattern.Any, QuadPosition.Subject));
        Assert.Equal(rows.Select(quad => quad.Object).Distinct().Count(), store.Current.DistinctCount(QuadPattern.Any, QuadPosition.Object));
        Assert.Equal(
            rows.Where(quad => predicate.Matches(quad)).Select(quad => quad.Subject).Distinct().Count(),
            store.Current.DistinctCount(predicate, QuadPosition.Subject));
        Assert.Equal(
            rows.Where(quad => predicate.Matches(quad)).Select(quad => quad.Object).Distinct().Count(),
            store.Current.DistinctCount(predicate, QuadPosition.Object));
        Assert.InRange(store.Current.DistinctCount(predicate, QuadPosition.Graph), 1, 4);
    }

    [Fact]
    public void A_sample_is_spread_over_the_matching_quads_and_the_same_every_time()
    {
        var random = new Random(13);
        using var store = QuadStore.InMemory();
        Add(store, random, 9000);
        var any = store.Current.Sample(QuadPattern.Any, 200);
        var predicate = new QuadPattern(default, any[0].Predicate, default, default);

        Assert.Equal(200, any.Count);
        Assert.Equal(any, store.Current.Sample(QuadPattern.Any, 200));
        Assert.Equal(200, any.Distinct().Count());
        Assert.All(store.Current.Sample(predicate, 50), quad => Assert.True(predicate.Matches(quad) && store.Current.Contains(quad)));
        Assert.Empty(store.Current.Sample(new QuadPattern(new TermId(TermTag.Iri, 99999), default, default, default), 10));
    }

    [Fact]
    public async Task Readers_see_whole_commits_while_a_writer_works()
    {
        using var store = QuadStore.InMemory();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            // Every commit moves one quad from each graph to the next: the sum of all stays.
            for (var last = 0L; !stop.IsCancellationRequested;)
            {
                var snapshot = store.Current;
                Assert.True(snapshot.Revision >= last);
                last = snapshot.Revision;
                var rows = StoreModel.Rows(snapshot.Scan(QuadPattern.Any, QuadOrder.Posg));
                Assert.Equal(snapshot.QuadCount, rows.Count);
                Assert.True(rows.Count is 0 or 6000);
            }
        })).ToList();

        for (ulong round = 0; round < 20; round++)
        {
            using var transaction = store.Begin();
            for (ulong item = 0; item < 6000; item++)
            {
                if (round > 0 && item % 100 == round % 100)
                {
                    Assert.True(transaction.Remove(Item(item, round - 1)));
                    Assert.True(transaction.Add(Item(item, round)));
                }
                else if (round == 0)
                {
                    transaction.Add(Item(item, 0));
                }
                else
                {
                    Assert.True(transaction.Remove(Item(item, round - 1)));
                    Assert.True(transaction.Add(Item(item, round)));
                }
            }

            transaction.Commit();
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void A_rolled_back_transaction_leaves_nothing()
    {
        using var store = QuadStore.InMemory();
        using (var transaction = store.Begin())
        {
            transaction.Add(Item(1, 1));
        }

        Assert.Equal(0, store.Current.QuadCount);
        Assert.Equal(0, store.Current.Revision);
    }

    [Fact]
    public void Listeners_hear_the_net_changes_of_a_commit()
    {
        using var store = QuadStore.InMemory();
        var listener = new Recorder();
        store.Subscribe(listener);
        using (var transaction = store.Begin())
        {
            transaction.Add(Item(1, 1));
            transaction.Add(Item(2, 1));
            transaction.View();
            transaction.Remove(Item(2, 1));
            transaction.Commit();
        }

        using (var transaction = store.Begin())
        {
            transaction.Remove(Item(1, 1));
            transaction.Add(Item(1, 1));
            transaction.Commit();
        }

        var changes = Assert.Single(listener.Heard);
        Assert.Equal([Item(1, 1)], changes.Added);
        Assert.Empty(changes.Removed);
    }

    private static QuadIds Item(ulong item, ulong value) =>
        new(new TermId(TermTag.Iri, item), new TermId(TermTag.Iri, 1), new TermId(TermTag.Literal, value), TermId.DefaultGraph);

    private static void Add(QuadStore store, Random random, int count)
    {
        using var transaction = store.Begin();
        for (var at = 0; at < count; at++)
        {
            transaction.Add(RandomQuads.Next(random));
        }

        transaction.Commit();
    }

    private static void Change(Random random, Transaction transaction, StoreModel model, int graphs)
    {
        var count = random.Next(5) switch
        {
            0 => 6000,
            1 => 1,
            _ => random.Next(300),
        };
        for (var at = 0; at < count; at++)
        {
            var quad = model.Quads.Count > 0 && random.Next(3) == 0 && count < 1000 ? model.Quads.First() : RandomQuads.Next(random, graphs);
            if (random.Next(3) == 0)
            {
                Assert.Equal(model.Remove(quad), transaction.Remove(quad));
            }
            else
            {
                Assert.Equal(model.Add(quad), transaction.Add(quad));
            }
        }

        if (random.Next(4) == 0)
        {
            var pattern = new QuadPattern(RandomQuads.Next(random).Subject, TermId.None, TermId.None, TermId.None);
            Assert.Equal(model.RemoveMatching(pattern), transaction.RemoveMatching(pattern));
        }

        if (random.Next(12) == 0)
        {
            Assert.Equal(model.RemoveMatching(new QuadPattern(default, default, default, TermId.DefaultGraph)), transaction.Clear(TermId.DefaultGraph));
        }
    }

    private static List<QuadIds> ReadOne(QuadCursor cursor)
    {
        TermId[] s = new TermId[1], p = new TermId[1], o = new TermId[1], g = new TermId[1];
        return cursor.Read(s, p, o, g) == 0 ? [] : [new QuadIds(s[0], p[0], o[0], g[0])];
    }

    private sealed class Recorder : ICommitListener
    {
        public List<CommitChanges> Heard { get; } = [];

        public void Committed(Snapshot snapshot, CommitChanges changes) => Heard.Add(changes);
    }
}
