using System.Runtime.InteropServices;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A document that matched.</summary>
internal readonly record struct Candidate(QuadIds Quad, TextKind Kind, float Score);

/// <summary>
/// Gathers what matched: of the names of one thing the best, of a sentence one, though many facts quote it. Counts facets on the way.
/// </summary>
/// <param name="countsFacets">Whether anybody asks for facets.</param>
internal sealed class Candidates(CancellationToken cancellation, bool countsFacets = true) : ICollector
{
    /// <summary>A query that finds more than this is a browse; the ranking of the rest interests nobody.</summary>
    private const int MaxCollected = 50_000;
    private const int DocumentsBetweenChecks = 1024;

    private readonly Dictionary<(TermId, TermId), Candidate> _best = [];
    private readonly Dictionary<(Facet, TermId), int> _facets = [];
    private readonly BytesRef _packed = new();
    private Scorer? _scorer;
    private NumericDocValues? _subjects;
    private NumericDocValues? _predicates;
    private NumericDocValues? _objects;
    private NumericDocValues? _graphs;
    private NumericDocValues? _kinds;
    private BinaryDocValues? _facetValues;
    private int _seen;

    public IReadOnlyCollection<Candidate> All => _best.Values;

    public IReadOnlyDictionary<(Facet Facet, TermId Value), int> Facets => _facets;

    public bool IsComplete { get; private set; } = true;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        _subjects = reader.GetNumericDocValues(FieldNames.Subject);
        _predicates = reader.GetNumericDocValues(FieldNames.Predicate);
        _objects = reader.GetNumericDocValues(FieldNames.Object);
        _graphs = reader.GetNumericDocValues(FieldNames.Graph);
        _kinds = reader.GetNumericDocValues(FieldNames.Kind);
        _facetValues = reader.GetBinaryDocValues(FieldNames.Facets);
    }

    public void Collect(int doc)
    {
        if (++_seen % DocumentsBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (_best.Count >= MaxCollected)
        {
            IsComplete = false;
            return;
        }

        var kind = (TextKind)_kinds!.Get(doc);
        var quad = new QuadIds(Id(_subjects!, doc), Id(_predicates!, doc), Id(_objects!, doc), Id(_graphs!, doc));
        var key = kind <= TextKind.OtherName ? (quad.Subject, TermId.None) : (quad.Object, quad.Graph);
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_best, key, out var known);
        if (!known && countsFacets)
        {
            CountFacets(doc);
        }

        var score = _scorer!.GetScore() * Weight(kind);
        if (!known || score > best.Score)
        {
            best = new Candidate(quad, kind, score);
        }
    }

    private static TermId Id(NumericDocValues values, int doc) => new((ulong)values.Get(doc));

    public static float Weight(TextKind kind) => kind switch
    {
        TextKind.Name => 1,
        TextKind.OtherName => 0.8f,
        TextKind.Quote => 0.5f,
        _ => 0.4f,
    };

    private void CountFacets(int doc)
    {
        _facetValues!.Get(doc, _packed);
        for (var i = 0; i < FacetValues.Count(_packed); i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_facets, FacetValues.Read(_packed, i), out _)++;
        }
    }
}
