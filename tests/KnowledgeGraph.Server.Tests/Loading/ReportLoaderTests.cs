using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class ReportLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-load-").FullName;
    private readonly QuadStore _store = QuadStore.InMemory();
    private readonly ReportLoader _loader;

    public ReportLoaderTests() => _loader = new ReportLoader(
        _store,
        new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
        new ReportTriples(PlaceDirectory.BuiltIn, new IndicatorScheme([]), new InstanceIris("http://localhost:5080/")));

    [Fact]
    public async Task The_same_report_again_changes_nothing()
    {
        var path = Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1.1万个。\n");
        await LoadAsync(path);
        var revision = _store.Current.Revision;

        var again = await LoadAsync(path);

        Assert.True(Assert.Single(again).IsUnchanged);
        Assert.Equal(revision, _store.Current.Revision);
    }

    [Fact]
    public async Task A_changed_report_replaces_its_graph_and_no_other()
    {
        await LoadAsync(Write("b.txt", "武义县2023年政府工作报告\n一、2022年工作回顾\n新增公办学位9个。\n"));
        var path = Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1个。\n");
        await LoadAsync(path);
        var before = _store.Current.QuadCount;

        Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1个。\n又新增公办学位2个。\n");
        var longer = Assert.Single(await LoadAsync(path));
        Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1个。\n");
        var shorter = Assert.Single(await LoadAsync(path));

        Assert.True(longer.Added > 0);
        Assert.Equal((longer.Removed, longer.Added), (shorter.Added, shorter.Removed));
        Assert.Equal(before, _store.Current.QuadCount);
    }

    [Fact]
    public async Task Of_two_versions_of_one_report_in_one_run_the_one_given_last_is_kept()
    {
        var first = Write("z.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1个。\n");
        var second = Write("b.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位7个。\n");
        await LoadAsync(second);
        var alone = _store.Current.QuadCount;
        await LoadAsync(first);

        var loads = (await LoadAsync(first, second)).OrderBy(load => load.FileName, StringComparer.Ordinal).ToList();

        Assert.True(loads[0].Replaces == first || loads[1].KeptInstead == second, "who loses says so");
        Assert.Equal(alone, _store.Current.QuadCount);
        Assert.True(Assert.Single(await LoadAsync(second)).IsUnchanged);
    }

    [Fact]
    public async Task A_file_that_is_no_report_says_why_and_leaves_the_store_as_it_was()
    {
        var path = Path.Combine(_folder, "broken.txt");
        await File.WriteAllBytesAsync(path, [0xB0, 0xA1, 0xFF], TestContext.Current.CancellationToken);

        var load = Assert.Single(await LoadAsync(path));

        Assert.Contains("UTF-8", load.Error, StringComparison.Ordinal);
        Assert.Equal(0, _store.Current.Revision);
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        var path = Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1个。\n");

        var load = Assert.Single(await _loader.LoadAsync([path], dryRun: true, cancellation: TestContext.Current.CancellationToken));

        Assert.True(load.Added > 0);
        Assert.Equal(0, _store.Current.QuadCount);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<IReadOnlyList<ReportLoad>> LoadAsync(params string[] paths) =>
        _loader.LoadAsync(paths, cancellation: TestContext.Current.CancellationToken);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
