using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Text;
using KnowledgeGraph.Store.Transactions;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search;

/// <summary>
/// Full text over a store: names, quotes and other texts. It follows the store's commits, is built from the store when it opens, and gives no hit that the
/// asked snapshot does not contain. Any number of threads may search.
/// </summary>
public sealed class TextIndex : ITextIndex, IDisposable
{
    private readonly QuadStore _store;
    private readonly BaseDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly CommitFollower _follower;
    private readonly TextQueries _queries;
    private long _searchable = -1;

    private TextIndex(QuadStore store, BaseDirectory directory, IndexedVocabulary vocabulary)
    {
        _store = store;
        _directory = directory;
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = 64,
        };
        _writer = new IndexWriter(directory, settings);
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Bm25Searchers());
        var names = new NameDictionary();
        _queries = new TextQueries(names);
        _follower = new CommitFollower(new IndexWriting(_writer, new VocabularyIds(vocabulary, store.Terms), names));
    }

    /// <summary>An index of everything that the store holds and will hold.</summary>
    /// <param name="path">A directory for the index, which is written anew; null keeps it in memory.</param>
    public static TextIndex Open(QuadStore store, string? path = null, IndexedVocabulary? vocabulary = null)
    {
        BaseDirectory directory = path is null ? new RAMDirectory() : FSDirectory.Open(path);
        var index = new TextIndex(store, directory, vocabulary ?? new IndexedVocabulary());
        store.Subscribe(index._follower);
        index.Rebuild();
        return index;
    }

    /// <summary>Builds the index anew from the store's current revision.</summary>
    public void Rebuild() => _follower.Rebuild(_store.Current);

    /// <exception cref="TextIndexException">The index could not follow the store.</exception>
    public SearchResult Search(Snapshot snapshot, SearchRequest request, CancellationToken cancellation) =>
        With(snapshot, cancellation, searching => searching.Search(request));

    /// <summary>Names that continue what was typed: by character, by pinyin, by initials.</summary>
    public IReadOnlyList<Suggestion> Suggest(Snapshot snapshot, string typed, int limit, CancellationToken cancellation) =>
        With(snapshot, cancellation, searching => searching.Suggest(typed, limit));

    public IReadOnlyList<TextHit> Search(Snapshot snapshot, string query, TermId predicate, int limit, CancellationToken cancellation) =>
        With(snapshot, cancellation, searching => searching.Literals(query, predicate, limit));

    public void Dispose()
    {
        _follower.Dispose();
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    private T With<T>(Snapshot snapshot, CancellationToken cancellation, Func<Searching, T> search)
    {
        _follower.WaitFor(snapshot.Revision, cancellation);
        if (Volatile.Read(ref _searchable) < snapshot.Revision)
        {
            _searchers.MaybeRefreshBlocking();
            Interlocked.Exchange(ref _searchable, Math.Max(snapshot.Revision, Volatile.Read(ref _searchable)));
        }

        var searcher = _searchers.Acquire();
        try
        {
            return search(new Searching(searcher, snapshot, _queries, cancellation));
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
