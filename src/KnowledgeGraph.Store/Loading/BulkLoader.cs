using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Loading;

/// <summary>
/// Loads documents in one transaction: N-Triples and N-Quads are read on all cores, several documents of other syntaxes side by side. Everything is
/// sorted at once at the end, which costs a fraction of adding quad by quad. A document with an error leaves the store as it was.
/// </summary>
public sealed class BulkLoader(QuadStore store)
{
    /// <summary>So many quads are sorted and packed at a time; they take 64 bytes each meanwhile, twice.</summary>
    private const long BatchQuads = 48L << 20;

    /// <summary>Loads documents and returns what that did.</summary>
    /// <exception cref="RdfSyntaxException">A document is not in its syntax.</exception>
    public LoadResult Load(IReadOnlyList<LoadSource> sources, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        using var transaction = store.Begin(cancellation);
        var buffers = new ConcurrentBag<QuadBuffer>();
        var (read, added) = (0L, 0L);
        foreach (var source in sources)
        {
            using var document = source.Open();
            var reading = new DocumentReading(source, document, transaction.Terms, buffers, read, progress);
            while (reading.ReadUpTo(BatchQuads, cancellation))
            {
                read += buffers.Sum(buffer => buffer.Count);
                added += Append(transaction, buffers, source.Name, read, progress, cancellation);
            }
        }

        read += buffers.Sum(buffer => buffer.Count);
        added += Append(transaction, buffers, sources.Count > 0 ? sources[^1].Name : "", read, progress, cancellation);
        transaction.Commit(cancellation);
        progress?.Report(new LoadProgress(sources.Count > 0 ? sources[^1].Name : "", LoadPhase.Done, 0, read));
        return new LoadResult(read, added, watch.Elapsed);
    }

    private static long Append(
        Transaction transaction, ConcurrentBag<QuadBuffer> buffers, string source, long read, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new LoadProgress(source, LoadPhase.Sorting, 0, read));
        var added = transaction.Append([.. buffers], cancellation);
        buffers.Clear();
        return added;
    }
}
