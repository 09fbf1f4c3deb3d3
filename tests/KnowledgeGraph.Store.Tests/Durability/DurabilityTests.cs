using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Durability;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Durability;

public sealed class DurabilityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-store").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Opening_brings_back_terms_and_quads()
    {
        List<string> before;
        using (var store = QuadStore.Open(_folder))
        {
            Commit(store, 1, 40);
            Commit(store, 2, 40);
            before = Lines(store);
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(again));
        Assert.Equal(2, again.Current.Revision);
        Commit(again, 3, 40);
        Assert.Equal(3, again.Current.Revision);
        Assert.True(Lines(again).Count > before.Count);
    }

    [Fact]
    public void A_log_cut_at_any_byte_gives_the_commits_that_are_whole()
    {
        var states = new List<(long Length, List<string> Lines)> { (0, []) };
        using (var store = QuadStore.Open(_folder))
        {
            for (var round = 1; round <= 5; round++)
            {
                Commit(store, round, 2);
                states.Add((new FileInfo(Path.Combine(_folder, "log-0")).Length, Lines(store)));
            }
        }

        var log = File.ReadAllBytes(Path.Combine(_folder, "log-0"));
        for (var length = 0; length <= log.Length; length++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, "cut")).FullName;
            File.WriteAllBytes(Path.Combine(folder, "log-0"), log[..length]);
            using (var store = QuadStore.Open(folder))
            {
                var (_, expected) = states.Last(state => state.Length <= length);
                Assert.Equal(expected, Lines(store));
                if (length % 16 == 0)
                {
                    // What was cut off is not in the way of what comes after.
                    Commit(store, 99, 2);
                    expected = Lines(store);
                    store.Dispose();
                    using var again = QuadStore.Open(folder);
                    Assert.Equal(expected, Lines(again));
                }
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_changed_byte_in_the_log_ends_it_there()
    {
        var states = new List<List<string>> { new() };
        using (var store = QuadStore.Open(_folder))
        {
            for (var round = 1; round <= 4; round++)
            {
                Commit(store, round, 3);
                states.Add(Lines(store));
            }
        }

        var path = Path.Combine(_folder, "log-0");
        var log = File.ReadAllBytes(path);
        for (var at = 0; at < log.Length; at += 7)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, "changed")).FullName;
            var changed = (byte[])log.Clone();
            changed[at] ^= 0x10;
            File.WriteAllBytes(Path.Combine(folder, "log-0"), changed);
            using (var store = QuadStore.Open(folder))
            {
                Assert.Contains(Lines(store), states);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(30)]
    [InlineData(6000)]
    public void A_checkpoint_and_the_log_after_it_are_the_whole_store(int quads)
    {
        List<string> before;
        using (var store = QuadStore.Open(_folder))
        {
            Commit(store, 1, quads);
            Commit(store, 2, 20);
            store.Checkpoint();
            Assert.Equal(["checkpoint-1", "lock", "log-1"], Files());
            Commit(store, 3, 20);
            before = Lines(store);
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(again));
        Commit(again, 4, 20);
        again.Checkpoint();
        before = Lines(again);
        again.Dispose();
        using var third = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(third));
        Assert.Equal(["checkpoint-2", "lock", "log-2"], Files());
    }

    [Fact]
    public void A_checkpoint_that_was_not_finished_is_as_if_it_had_not_begun()
    {
        List<string> before;
        using (var store = QuadStore.Open(_folder))
        {
            Commit(store, 1, 30);
            before = Lines(store);
        }

        File.WriteAllText(Path.Combine(_folder, "checkpoint-1.part"), "half");
        File.WriteAllBytes(Path.Combine(_folder, "log-1"), []);

        using var again = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(again));
    }

    [Fact]
    public void Commits_while_a_checkpoint_is_written_are_kept()
    {
        List<string> before;
        using (var store = QuadStore.Open(_folder, new StoreOptions { CheckpointLogBytes = 2000, FlushOnCommit = false }))
        {
            for (var round = 0; round < 60; round++)
            {
                Commit(store, round, 15);
            }

            before = Lines(store);
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(again));
        Assert.Equal(60, again.Current.Revision);
    }

    [Fact]
    public void A_bulk_load_is_there_after_opening_again()
    {
        var document = string.Concat(Enumerable.Range(0, 3000).Select(n => $"<a:s{n % 500}> <a:p{n % 7}> \"{n}\" .\n_:b{n} <a:q> <a:s{n}> .\n"));
        List<string> before;
        using (var store = QuadStore.Open(_folder))
        {
            Commit(store, 1, 10);
            new BulkLoader(store).Load([new LoadSource("test", RdfSyntax.NTriples, () => new MemoryStream(Encoding.UTF8.GetBytes(document)))]);
            Commit(store, 2, 10);
            before = Lines(store);
            Assert.True(new FileInfo(Path.Combine(_folder, "log-1")).Length < 10_000);
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(before, Lines(again));
    }

    [Fact]
    public async Task Commits_from_several_threads_are_all_there()
    {
        using (var store = QuadStore.Open(_folder))
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
            {
                for (var round = 0; round < 25; round++)
                {
                    Commit(store, (worker * 1000) + round, 1);
                }
            })));
        }

        using var again = QuadStore.Open(_folder);
        Assert.Equal(100, again.Current.Revision);
        Assert.Equal(100, again.Current.QuadCount);
    }

    [Fact]
    public void A_fresh_blank_node_is_none_that_the_store_had_before()
    {
        TermId node;
        using (var store = QuadStore.Open(_folder))
        {
            using var transaction = store.Begin();
            node = transaction.Terms.FreshBlankNode();
            transaction.Add(new QuadIds(node, transaction.Terms.Intern(new Iri("a:p")), node, TermId.DefaultGraph));
            transaction.Commit();
        }

        using var again = QuadStore.Open(_folder);
        Assert.NotEqual(node, again.Terms.FreshBlankNode());
    }

    [Fact]
    public void A_store_is_opened_once_at_a_time()
    {
        using var store = QuadStore.Open(_folder);

        var error = Assert.Throws<IOException>(() => QuadStore.Open(_folder));

        Assert.Contains("open in another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_is_a_store_of_its_own()
    {
        using var store = QuadStore.InMemory();
        Commit(store, 1, 5000);
        Commit(store, 2, 20);
        var backup = Path.Combine(_folder, "backup");

        store.Backup(backup);

        using var copy = QuadStore.Open(backup);
        Assert.Equal(Lines(store), Lines(copy));
        Assert.Throws<IOException>(() => store.Backup(backup));
    }

    [Fact]
    public void A_damaged_checkpoint_is_named()
    {
        using (var store = QuadStore.Open(_folder))
        {
            Commit(store, 1, 10);
            store.Checkpoint();
        }

        var path = Path.Combine(_folder, "checkpoint-1");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);

        Assert.Equal(path, Assert.Throws<StoreCorruptException>(() => QuadStore.Open(_folder)).File);
    }

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Adds terms of all kinds, and removes some of what was there.</summary>
    private static void Commit(QuadStore store, int round, int quads)
    {
        var random = new Random(round);
        using var transaction = store.Begin();
        if (quads > 1)
        {
            foreach (var quad in StoreModel.Rows(store.Current.Scan(QuadPattern.Any, QuadOrder.Posg)).Take(1))
            {
                transaction.Remove(quad);
            }
        }

        for (var at = 0; at < quads; at++)
        {
            Term value = random.Next(6) switch
            {
                0 => new Literal($"text {round} {at}"),
                1 => Literal.WithLanguage($"文 {at}", round % 2 == 0 ? "zh" : "en"),
                2 => new Literal($"{at}", $"http://example.org/type{round % 3}"),
                3 => new TripleTerm(new Iri($"http://example.org/{round}"), new Iri("a:p"), new BlankNode($"n{at}")),
                4 => new Literal($"{at}", Xsd.Integer),
                _ => new BlankNode($"n{round}"),
            };
            transaction.Add(new QuadIds(
                transaction.Terms.Intern(new Iri($"http://example.org/{round}/s{at}")),
                transaction.Terms.Intern(new Iri("http://example.org/p")),
                transaction.Terms.Intern(value),
                at % 3 == 0 ? TermId.DefaultGraph : transaction.Terms.Intern(new Iri($"http://example.org/graph{at % 3}"))));
        }

        transaction.Commit();
    }

    private static List<string> Lines(QuadStore store)
    {
        var lines = new List<string>();
        foreach (var quad in StoreModel.Rows(store.Current.Scan(QuadPattern.Any, QuadOrder.Spog)))
        {
            var graph = quad.Graph == TermId.DefaultGraph ? "" : store.Terms.Decode(quad.Graph).ToString();
            lines.Add($"{store.Terms.Decode(quad.Subject)} {store.Terms.Decode(quad.Predicate)} {store.Terms.Decode(quad.Object)} {graph}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
