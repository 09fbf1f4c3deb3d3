using System.Collections.Concurrent;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Durability;

public sealed class GroupCommitTests : IDisposable
{
    private const int Writers = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-group").FullName;
    private readonly List<TestLogFile> _files = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Commits_that_come_during_a_flush_are_seen_at_once_and_share_the_next_flush()
    {
        using var store = Open();
        using var isFlushing = new ManualResetEventSlim();
        using var mayFlush = new ManualResetEventSlim();
        _files[^1].BeforeFlush = () =>
        {
            isFlushing.Set();
            mayFlush.Wait();
        };
        var first = Start(() => Commit(store, 0));
        isFlushing.Wait();

        var others = Enumerable.Range(1, Writers).Select(number => Start(() => Commit(store, number))).ToArray();
        await Until(() => store.Current.QuadCount == Writers + 1);

        Assert.False(first.IsCompleted);
        Assert.DoesNotContain(others, other => other.IsCompleted);
        mayFlush.Set();
        await first;
        var revisions = await Task.WhenAll(others);
        Assert.Equal(Enumerable.Range(2, Writers).Select(revision => (long)revision), revisions.Order());
        Assert.InRange(_files[^1].Flushes, 2, 3);
    }

    [Fact]
    public async Task A_commit_returns_when_what_is_on_the_disk_has_it()
    {
        var acknowledged = new ConcurrentBag<(long Revision, int Flushes)>();
        using (var store = Open())
        {
            await EachWriter(number => acknowledged.Add((Commit(store, number), _files[^1].Flushes)), commits: 20);
        }

        Assert.Equal(Writers * 20, acknowledged.Count);
        foreach (var group in acknowledged.GroupBy(commit => commit.Flushes))
        {
            Assert.True(OpenCopy(_files[^1].Flushed(group.Key - 1)).Revision >= group.Max(commit => commit.Revision));
        }
    }

    [Fact]
    public async Task A_log_of_shared_flushes_cut_at_any_byte_gives_the_first_commits()
    {
        var numbers = new ConcurrentDictionary<long, int>();
        using (var store = Open())
        {
            await EachWriter(number => numbers[Commit(store, number)] = number, commits: 2);
        }

        var log = File.ReadAllBytes(Path.Combine(_folder, "log-0"));
        for (var length = 0; length <= log.Length; length++)
        {
            var (revision, found) = OpenCopy(log[..length]);
            Assert.Equal(Enumerable.Range(1, (int)revision).Select(at => numbers[at]).Order(), found);
        }

        Assert.Equal(Writers * 2, OpenCopy(log).Revision);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_disk_that_fails_acknowledges_nothing_more_and_the_next_opening_has_what_was_acknowledged(bool failsInFlush, bool failsInCut)
    {
        var acknowledged = new ConcurrentBag<int>();
        var failures = new ConcurrentBag<string>();
        using (var store = Open())
        {
            Commit(store, 1_000_000);
            LetFail(failsInFlush, failsInCut, afterFlushes: 5);
            await EachWriter(
                number =>
                {
                    try
                    {
                        Commit(store, number);
                        acknowledged.Add(number);
                    }
                    catch (IOException failure)
                    {
                        failures.Add(failure.Message);
                    }
                },
                commits: 20);

            var visible = store.Current.QuadCount;
            var refused = Assert.Throws<IOException>(() => Commit(store, 2_000_000));
            Assert.Contains("nothing can be committed until the store is opened again", refused.Message, StringComparison.Ordinal);
            Assert.Equal(visible, store.Current.QuadCount);
            Assert.Throws<IOException>(() => store.Checkpoint(TestContext.Current.CancellationToken));
            Assert.Throws<IOException>(() => Commit(store, 2_000_000));
        }

        Assert.Equal(Writers * 20, acknowledged.Count + failures.Count);
        Assert.NotEmpty(acknowledged);
        var expected = acknowledged.Append(1_000_000).Order().ToList();
        Assert.All(failures, failure => Assert.Contains($"Revision {expected.Count} is the last", failure, StringComparison.Ordinal));
        using var again = QuadStore.Open(_folder);
        if (failsInCut)
        {
            // What was not acknowledged may be there or not.
            Assert.Empty(expected.Except(Numbers(again)));
        }
        else
        {
            Assert.Equal(expected, Numbers(again));
            Assert.Equal(expected.Count, again.Current.Revision);
        }

        Commit(again, 2_000_000);
        Assert.Contains(2_000_000, Numbers(again));
    }

    [Fact]
    public async Task Commits_without_flushing_to_the_disk_are_in_the_file_when_they_return()
    {
        using var store = Open(new StoreOptions { FlushOnCommit = false });
        await EachWriter(
            number =>
            {
                var revision = Commit(store, number);
                Assert.True(OpenCopy(ReadLog()).Revision >= revision);
            },
            commits: 3);
        Assert.Equal(0, _files[^1].Flushes);
    }

    private void LetFail(bool inFlush, bool inCut, int afterFlushes)
    {
        var left = afterFlushes;
        if (inFlush)
        {
            _files[^1].BeforeFlush = () => Throw(Interlocked.Decrement(ref left) < 0);
        }
        else
        {
            _files[^1].FailingWrite = bytes => Interlocked.Decrement(ref left) < 0 ? bytes / 2 : null;
        }

        _files[^1].BeforeCut = () =>
        {
            Throw(inCut);
            _files[^1].BeforeFlush = static () => { };
        };
    }

    private static void Throw(bool fails)
    {
        if (fails)
        {
            throw new IOException("the disk is gone");
        }
    }

    private QuadStore Open(StoreOptions? options = null) => QuadStore.Open(
        _folder, (options ?? new StoreOptions()) with { OpenLog = OpenLog });

    private TestLogFile OpenLog(string path)
    {
        _files.Add(new TestLogFile(path));
        return _files[^1];
    }

    private byte[] ReadLog()
    {
        using var stream = new FileStream(Path.Combine(_folder, "log-0"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The revision and the numbers that a store has whose log has these bytes.</summary>
    private static (long Revision, List<int> Numbers) OpenCopy(byte[] log)
    {
        var folder = Directory.CreateTempSubdirectory("kg-copy").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "log-0"), log);
            using var store = QuadStore.Open(folder);
            return (store.Current.Revision, Numbers(store));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Commit(QuadStore store, int number)
    {
        using var transaction = store.Begin();
        InlineValues.TryFromInteger(number, out var value);
        transaction.Add(new QuadIds(transaction.Terms.FreshBlankNode(), new TermId(TermTag.Iri, 0), value, TermId.DefaultGraph));
        return transaction.Commit();
    }

    private static List<int> Numbers(QuadStore store) =>
    [
        .. StoreModel.Rows(store.Current.Scan(QuadPattern.Any, QuadOrder.Spog))
            .Select(quad => InlineValues.TryGetInteger(quad.Object, out var number) ? (int)number : -1)
            .Order(),
    ];

    private static Task EachWriter(Action<int> commit, int commits) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Start(() =>
    {
        for (var round = 0; round < commits; round++)
        {
            commit((writer * 1000) + round);
        }
    })));

    private static Task Start(Action work) => Start(() =>
    {
        work();
        return 0L;
    });

    private static Task<long> Start(Func<long> work) =>
        Task.Factory.StartNew(work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static async Task Until(Func<bool> isTrue)
    {
        while (!isTrue())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
