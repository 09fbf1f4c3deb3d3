using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Tests.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Tests.Loading;

public sealed class BulkLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-load").FullName;
    private readonly QuadStore _store = QuadStore.InMemory();

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Lines_read_side_by_side_give_the_quads_of_the_document()
    {
        var lines = Lines(60_000);
        var result = new BulkLoader(_store).Load([Source(string.Concat(lines), RdfSyntax.NQuads)]);

        Assert.Equal(lines.Length, result.Read);
        Assert.Equal(lines.Distinct().Count(), result.Added);
        AssertHolds(lines);
    }

    [Fact]
    public void A_second_load_adds_what_is_not_there_yet()
    {
        var lines = Lines(20_000);
        using (var transaction = _store.Begin())
        {
            var sink = new StoreSink(transaction);
            RdfReader.Read(Text(string.Concat(lines[..300])), RdfSyntax.NQuads, null, sink);
            transaction.Commit();
        }

        new BulkLoader(_store).Load([Source(string.Concat(lines[..9000]), RdfSyntax.NQuads)]);
        var second = new BulkLoader(_store).Load([Source(string.Concat(lines), RdfSyntax.NQuads)]);

        Assert.Equal(lines.Distinct().Count() - lines[..9000].Distinct().Count(), second.Added);
        AssertHolds(lines);
        _store.WaitForCompaction();
        AssertHolds(lines);
    }

    [Theory]
    [InlineData("data.nt.gz")]
    [InlineData("data.nt.zst")]
    [InlineData("data.nt")]
    public void Compressed_files_are_read_as_they_are(string name)
    {
        var path = Path.Combine(_folder, name);
        using (var file = File.Create(path))
        using (Stream compressed = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest)
            : name.EndsWith(".zst", StringComparison.Ordinal) ? new ZstdSharp.CompressionStream(file) : file)
        {
            compressed.Write(Encoding.UTF8.GetBytes("<a:s> <a:p> \"政府\" .\n<a:s> <a:p> \"工作\" .\n"));
        }

        new BulkLoader(_store).Load([LoadSource.File(path, RdfSyntax.NTriples)]);

        Assert.Equal(2, _store.Current.QuadCount);
        Assert.False(_store.Terms.Find(new Literal("政府")).IsNone);
    }

    [Fact]
    public void An_error_names_the_first_wrong_line_and_changes_nothing()
    {
        var lines = Lines(50_000);
        lines[30_000] = "<a:s> <a:p> .\n";
        lines[45_000] = "nonsense\n";

        var error = Assert.Throws<LoadException>(() => new BulkLoader(_store).Load([Source(string.Concat(lines), RdfSyntax.NQuads)]));

        Assert.Equal(30_001, error.Problem.Line);
        Assert.StartsWith("test: line 30001", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _store.Current.QuadCount);
    }

    [Fact]
    public void A_label_is_one_blank_node_in_its_document_and_another_in_the_next()
    {
        var filler = string.Concat(Lines(40_000));
        var document = "_:x <a:first> <a:o> .\n" + filler + "_:x <a:last> <a:o> .\n";

        new BulkLoader(_store).Load([Source(document, RdfSyntax.NQuads)]);
        new BulkLoader(_store).Load([Source("_:x <a:other> <a:o> .\n", RdfSyntax.NQuads)]);

        Assert.Equal(SubjectOf("a:first"), SubjectOf("a:last"));
        Assert.NotEqual(SubjectOf("a:first"), SubjectOf("a:other"));
    }

    [Fact]
    public void Turtle_goes_into_the_graph_that_was_asked_for()
    {
        var graph = _store.Terms.Intern(new Iri("a:graph"));

        new BulkLoader(_store).Load([Source("<a:s> <a:p> 1, 2 .", RdfSyntax.Turtle) with { Graph = graph }]);

        Assert.Equal([graph], _store.Current.NamedGraphs());
        Assert.Equal(2, _store.Current.Count(new QuadPattern(default, default, default, graph)));
    }

    [Fact]
    public void Documents_of_other_syntaxes_are_read_side_by_side()
    {
        var sources = Enumerable.Range(0, 20).Select(n => Source($"<a:s{n}> <a:p> {n}, _:x . _:x <a:q> <a:s> .", RdfSyntax.Turtle) with { Name = $"document {n}" }).ToList();

        Assert.Equal(60, new BulkLoader(_store).Load(sources).Added);

        sources[7] = Source("<a:s> <a:p> .", RdfSyntax.Turtle) with { Name = "the wrong one" };
        Assert.Equal("the wrong one", Assert.Throws<LoadException>(() => new BulkLoader(_store).Load(sources)).Document);
    }

    [Fact]
    public void Listeners_hear_of_every_loaded_quad()
    {
        var listener = new Counter();
        _store.Subscribe(listener);

        var result = new BulkLoader(_store).Load([Source(string.Concat(Lines(5000)), RdfSyntax.NQuads)]);

        Assert.Equal(result.Added, listener.Added);
    }

    private TermId SubjectOf(string predicate)
    {
        var pattern = new QuadPattern(default, _store.Terms.Find(new Iri(predicate)), default, default);
        return Assert.Single(StoreModel.Rows(_store.Current.Scan(pattern, QuadOrder.Psog))).Subject;
    }

    private void AssertHolds(string[] lines)
    {
        var expected = new HashSet<QuadIds>();
        foreach (var quad in RdfReader.ReadQuads(string.Concat(lines), RdfSyntax.NQuads))
        {
            expected.Add(new QuadIds(
                _store.Terms.Find(quad.Subject),
                _store.Terms.Find(quad.Predicate),
                _store.Terms.Find(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : _store.Terms.Find(quad.Graph)));
        }

        foreach (var order in Enum.GetValues<QuadOrder>())
        {
            var rows = StoreModel.Rows(_store.Current.Scan(QuadPattern.Any, order), 1000);
            Assert.True(rows.Select(quad => QuadOrders.Key(quad, order)).SequenceEqual(rows.Select(quad => QuadOrders.Key(quad, order)).Order()));
            Assert.Equal(expected.Count, rows.Count);
            Assert.True(expected.SetEquals(rows));
        }
    }

    private static string[] Lines(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(4) switch
        {
            0 => $"<http://example.org/{random.Next(3)}/s{random.Next(2000)}> <http://example.org/p{random.Next(9)}> \"{random.Next(-50, 50)}\"^^<{Xsd.Integer}> .\n",
            1 => $"<http://example.org/s{random.Next(2000)}> <http://example.org/p{random.Next(9)}> \"{random.NextDouble()}\"^^<{Xsd.Decimal}> <http://example.org/g{random.Next(3)}> .\n",
            2 => $"<http://example.org/s{random.Next(2000)}> <http://example.org/p{random.Next(9)}> \"text {random.Next(100)}\"@zh .\n",
            _ => $"<http://example.org/s{random.Next(2000)}> <http://example.org/p{random.Next(9)}> <http://example.org/s{random.Next(2000)}> .\n",
        })];
    }

    private static LoadSource Source(string document, RdfSyntax syntax) => new("test", syntax, () => Text(document));

    private static MemoryStream Text(string document) => new(Encoding.UTF8.GetBytes(document));

    private sealed class Counter : ICommitListener
    {
        public long Added { get; private set; }

        public void Committed(KnowledgeGraph.Store.Snapshots.Snapshot snapshot, CommitChanges changes) =>
            Added += changes.Added.Distinct().Count();
    }
}
