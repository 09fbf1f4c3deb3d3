using System.Collections.Immutable;
using System.IO.Pipelines;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Tests.Results;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(ResultsSyntax.Json)]
    [InlineData(ResultsSyntax.Xml)]
    [InlineData(ResultsSyntax.Csv)]
    [InlineData(ResultsSyntax.Tsv)]
    public void Rows_are_written_without_an_object_for_each(ResultsSyntax syntax)
    {
        Write(syntax, batches: 10);
        var few = Least(syntax, batches: 10);
        var many = Least(syntax, batches: 110);

        // What is left is for flushes, of which there are some each batch.
        Assert.True(many - few < 100 * RepeatedRows.BatchRows, $"{many - few} bytes for {100 * RepeatedRows.BatchRows} more rows");
    }

    /// <summary>The collector may empty the pools of buffers meanwhile; not each time.</summary>
    private static long Least(ResultsSyntax syntax, int batches) => Enumerable.Range(0, 3).Min(_ => Write(syntax, batches));

    /// <summary>Bytes that this thread allocates; a stream that takes everything at once keeps the work on it.</summary>
    private static long Write(ResultsSyntax syntax, int batches)
    {
        using var rows = new RepeatedRows(batches);
        var output = PipeWriter.Create(Stream.Null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var written = ResultsWriter.WriteAsync(rows, syntax, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(written.IsCompletedSuccessfully);
        return allocated;
    }

    /// <summary>The same batch again and again, of terms that the dictionary holds.</summary>
    private sealed class RepeatedRows : SolutionRows
    {
        public const int BatchRows = 1000;

        private readonly TermId[][] _columns;
        private int _left;

        public RepeatedRows(int batches)
        {
            _left = batches;
            _columns =
            [
                [.. Enumerable.Range(0, BatchRows).Select(row => Terms.Intern(new Iri($"http://example.org/thing/{row}")))],
                [.. Enumerable.Range(0, BatchRows).Select(row => Terms.Intern(Literal.WithLanguage($"“名” <{row}>\n", "zh")))],
                [.. Enumerable.Range(0, BatchRows).Select(row => Terms.Intern(new Literal($"{row}.5", Xsd.Decimal)))],
            ];
        }

        public override ImmutableArray<string> Variables { get; } = ["thing", "name", "value"];

        public override TermDictionary Terms { get; } = new();

        public override int Count => BatchRows;

        public override bool NextBatch() => _left-- > 0;

        public override ReadOnlySpan<TermId> Column(int variable) => _columns[variable];

        public override Term DecodeLocal(TermId id) => throw new InvalidOperationException("there are no local terms");
    }
}
