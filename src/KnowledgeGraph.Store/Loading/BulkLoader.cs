using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Loading;

/// <summary>
/// Loads documents in one transaction: N-Triples and N-Quads are read on all cores, several documents of other syntaxes side by side.
/// Everything is sorted at once at the end, which costs a fraction of adding quad by quad. A document with an error leaves the store as it
/// was.
/// </summary>
public sealed class BulkLoader(QuadStore store)
{
    /// <summary>So many quads are sorted and packed at a time; they take 64 bytes each meanwhile, twice.</summary>
    private const long BatchQuads = 48L << 20;

    /// <summary>Loads documents and returns what that did.</summary>
    /// <exception cref="LoadException">A document is not in its syntax.</exception>
    public LoadResult Load(IReadOnlyList<LoadSource> sources, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        using var transaction = store.Begin(cancellation);
        var buffers = new ConcurrentBag<QuadBuffer>();
        var (read, added) = (0L, 0L);
        ReadWhole([.. sources.Where(source => !source.HasLines)], transaction, buffers, progress, cancellation);
        foreach (var source in sources.Where(source => source.HasLines))
        {
            using var document = source.Open();
            var reading = new DocumentReading(source, document, transaction.Terms, buffers, read, progress);
            while (reading.ReadUpTo(BatchQuads, cancellation))
            {
                Append(source.Name);
            }
        }

        Append("");
        transaction.Commit(cancellation);
        progress?.Report(new LoadProgress("", LoadPhase.Done, 0, read));
        return new LoadResult(read, added, watch.Elapsed);

        void Append(string source)
        {
            read += buffers.Sum(buffer => buffer.Count);
            progress?.Report(new LoadProgress(source, LoadPhase.Sorting, 0, read));
            added += transaction.Append([.. buffers], cancellation);
            buffers.Clear();
        }
    }

    /// <summary>Reads documents that one thread each has to read from beginning to end.</summary>
    private static void ReadWhole(
        LoadSource[] sources,
        Transaction transaction,
        ConcurrentBag<QuadBuffer> buffers,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(sources, options, source =>
            {
                using var document = source.Open();
                new DocumentReading(source, document, transaction.Terms, buffers, 0, progress).ReadWhole(cancellation);
            });
        }
        catch (AggregateException failure)
        {
            // One of the errors is enough to tell.
            ExceptionDispatchInfo.Throw(failure.InnerExceptions[0]);
        }
    }
}
