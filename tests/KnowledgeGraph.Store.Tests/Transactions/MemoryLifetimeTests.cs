using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Transactions;

/// <summary>Packed sets and tables lie outside the managed heap: they have to live exactly as long as someone can read them.</summary>
public sealed class MemoryLifetimeTests
{
    [Fact]
    public void A_cursor_goes_on_reading_what_merges_have_replaced()
    {
        using var store = QuadStore.InMemory();
        Commit(store, 0, 20_000);
        var expected = StoreModel.Rows(store.Current.Scan(QuadPattern.Any, QuadOrder.Posg));
        var cursor = store.Current.Scan(QuadPattern.Any, QuadOrder.Posg);
        var rows = new List<QuadIds>();
        TermId[] s = new TermId[2500], p = new TermId[2500], o = new TermId[2500], g = new TermId[2500];
        for (int count, round = 1; (count = cursor.Read(s, p, o, g)) > 0; round++)
        {
            for (var row = 0; row < count; row++)
            {
                rows.Add(new QuadIds(s[row], p[row], o[row], g[row]));
            }

            Commit(store, round, 6000);
            store.WaitForCompaction();
            Collect();
        }

        Assert.True(expected.SequenceEqual(rows));
    }

    [Fact]
    public async Task Terms_are_found_and_read_while_tables_grow()
    {
        var terms = new TermDictionary();
        using var stop = new CancellationTokenSource();
        var known = Enumerable.Range(0, 100).Select(n => new Iri($"http://example.org/known/{n}")).ToList();
        var ids = known.Select(iri => terms.Intern(iri)).ToList();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                for (var at = 0; at < known.Count; at++)
                {
                    Assert.Equal(ids[at], terms.Find(known[at]));
                    Assert.Equal(known[at], terms.Decode(ids[at]));
                }
            }
        })).ToList();

        for (var n = 0; n < 60_000; n++)
        {
            terms.Intern(new Iri($"http://example.org/{n}"));
            if (n % 6000 == 0)
            {
                Collect();
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static void Commit(QuadStore store, int round, int quads)
    {
        var random = new Random(round);
        using var transaction = store.Begin();
        for (var at = 0; at < quads; at++)
        {
            var value = new TermId(TermTag.Literal, (ulong)random.Next(100_000));
            transaction.Add(RandomQuads.Next(random) with { Object = value });
        }

        transaction.Commit();
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
