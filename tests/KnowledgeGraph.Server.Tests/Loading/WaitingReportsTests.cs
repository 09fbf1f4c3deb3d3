using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Loading;

/// <summary>What keeps the memory of a load within bounds, whatever the number of files.</summary>
public sealed class WaitingReportsTests : IDisposable
{
    private readonly QuadStore _store = QuadStore.InMemory();
    private readonly QuadPool _pool = new();

    [Fact]
    public async Task A_reader_waits_while_there_is_no_room_for_its_quads()
    {
        var waiting = new WaitingReports(mostQuads: 10);
        await waiting.AddAsync(Report(6), TestContext.Current.CancellationToken);
        var second = waiting.AddAsync(Report(6), TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);

        Assert.True(waiting.TryTake(out var first));
        Assert.Equal(6, first.Quads);
        await second;
        Assert.True(waiting.TryTake(out _));
        Assert.False(waiting.TryTake(out _));
    }

    [Fact]
    public async Task A_report_larger_than_all_room_comes_in_when_it_is_alone()
    {
        var waiting = new WaitingReports(mostQuads: 10);
        await waiting.AddAsync(Report(1), TestContext.Current.CancellationToken);
        var large = waiting.AddAsync(Report(25), TestContext.Current.CancellationToken).AsTask();
        Assert.False(large.IsCompleted);

        waiting.TryTake(out _);
        await large;
        Assert.True(waiting.TryTake(out var taken));
        Assert.Equal(25, taken.Quads);
    }

    [Fact]
    public async Task A_reader_that_waits_for_room_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new WaitingReports(mostQuads: 1);
        await waiting.AddAsync(Report(1), TestContext.Current.CancellationToken);
        var second = waiting.AddAsync(Report(1), stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5000)]
    [InlineData(200_000)]
    public void Content_has_each_quad_once_and_in_order_whatever_its_size(int count)
    {
        using var content = Content(count, times: 2);
        Assert.Equal(count, content.Quads.Count);
        for (var row = 1; row < count; row++)
        {
            Assert.True(GraphContent.Compare(content.Quads[row - 1], content.Quads[row]) < 0);
        }
    }

    [Fact]
    public void What_is_new_is_in_the_store_as_a_whole_though_it_was_sorted_in_parts()
    {
        using (var transaction = _store.Begin(TestContext.Current.CancellationToken))
        {
            var writer = new ReportWriter(transaction, listChanges: false, quadsSorted: 700);
            var loads = new[] { Report(500, year: 2021), Report(1900, year: 2022), Report(300, year: 2023) }
                .Select(report => writer.Write(report, TestContext.Current.CancellationToken).Added);
            Assert.Equal([500L, 1900L, 300L], loads);
            writer.Commit(TestContext.Current.CancellationToken);
        }

        Assert.Equal((2700, 1), (_store.Current.QuadCount, _store.Current.Revision));
    }

    public void Dispose() => _store.Dispose();

    private ReadReport Report(int quads, int year = 2023)
    {
        var load = new ReportLoad("a.txt", new ReportIdentity("a report", "330784", "永康市", year, "a.txt", null), 0, 0, 0, 0, 0, 0, null);
        return new ReadReport(load, Content(quads, times: 1, year));
    }

    private GraphContent Content(int count, int times, int year = 2023)
    {
        var collector = new GraphCollector(_store.Terms, _pool);
        var graph = _store.Terms.Intern(new Iri($"http://example.org/{year}"));
        var predicate = _store.Terms.Intern(new Iri("http://example.org/p"));
        for (var number = times * count; number > 0; number--)
        {
            var value = _store.Terms.Intern(new Literal(FormattableString.Invariant($"{number % count}"), "http://www.w3.org/2001/XMLSchema#integer"));
            collector.Sink.Quad(graph, predicate, value, graph);
        }

        return collector.ToContent();
    }
}
