using System.Collections.Concurrent;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.Lines;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Loading;

/// <summary>The reading of one document into buffers of quads: by lines on all cores where the syntax has lines, else in one go.</summary>
internal sealed class DocumentReading(
    LoadSource source,
    Stream document,
    TermDictionary terms,
    ConcurrentBag<QuadBuffer> buffers,
    long readBefore,
    IProgress<LoadProgress>? progress)
{
    private readonly DocumentBlankNodes _blankNodes = new(terms);
    private readonly TermId _graph = source.Graph.IsNone ? TermId.DefaultGraph : source.Graph;
    private readonly IEnumerator<LineBlock> _blocks = LineBlock.Read(document).GetEnumerator();
    private long _bytes;
    private long _quads;

    /// <summary>Reads a document of a syntax without lines.</summary>
    public void ReadWhole(CancellationToken cancellation)
    {
        var buffer = new QuadBuffer();
        try
        {
            RdfReader.Read<TermId, QuadCollector>(document, source.Syntax, source.BaseIri, Collector(buffer), cancellation);
        }
        catch (RdfSyntaxException problem)
        {
            throw new LoadException(source.Name, problem);
        }

        buffers.Add(buffer);
        progress?.Report(new LoadProgress(source.Name, LoadPhase.Reading, source.Length ?? 0, readBefore + buffer.Count));
    }

    /// <summary>
    /// Reads lines on all cores; true where it stopped because so many quads wait in the buffers, false at the document's end.
    /// </summary>
    public bool ReadUpTo(long quads, CancellationToken cancellation)
    {
        var limit = _quads + quads - buffers.Sum(buffer => buffer.Count);
        var isEnd = false;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(Blocks(), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
                () => new QuadBuffer(),
                (block, _, buffer) => ReadBlock(block, buffer),
                buffers.Add);
        }
        catch (AggregateException failure) when (failure.InnerExceptions.OfType<RdfSyntaxException>().MinBy(error => error.Line) is { } first)
        {
            // Blocks are read side by side: the first error in the document is the one to tell.
            throw new LoadException(source.Name, first);
        }

        return !isEnd;

        IEnumerable<LineBlock> Blocks()
        {
            while (Volatile.Read(ref _quads) < limit)
            {
                if (!_blocks.MoveNext())
                {
                    isEnd = true;
                    yield break;
                }

                yield return _blocks.Current;
            }
        }
    }

    private QuadBuffer ReadBlock(in LineBlock block, QuadBuffer buffer)
    {
        var before = buffer.Count;
        try
        {
            block.ThrowIfNotUtf8();
            LineReader.ReadBlock<TermId, QuadCollector>(block.Lines, source.Syntax == RdfSyntax.NQuads, Collector(buffer), block.FirstLine);
        }
        finally
        {
            block.Return();
        }

        var bytes = Interlocked.Add(ref _bytes, block.Length);
        var quads = Interlocked.Add(ref _quads, buffer.Count - before);
        progress?.Report(new LoadProgress(source.Name, LoadPhase.Reading, bytes, readBefore + quads));
        return buffer;
    }

    private QuadCollector Collector(QuadBuffer buffer) => new(terms, _blankNodes, buffer, _graph);
}
