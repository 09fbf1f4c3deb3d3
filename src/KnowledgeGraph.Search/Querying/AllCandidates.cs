using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Gathers every quad that matched: for SPARQL, where each is a solution of its own.</summary>
internal sealed class AllCandidates(CancellationToken cancellation) : ICollector
{
    private const int DocumentsBetweenChecks = 1024;

    private readonly List<Candidate> _all = [];
    private Scorer? _scorer;
    private NumericDocValues? _subjects;
    private NumericDocValues? _predicates;
    private NumericDocValues? _objects;
    private NumericDocValues? _graphs;
    private NumericDocValues? _kinds;

    public IReadOnlyList<Candidate> All => _all;

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
    }

    public void Collect(int doc)
    {
        if (_all.Count % DocumentsBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        var quad = new QuadIds(Id(_subjects!, doc), Id(_predicates!, doc), Id(_objects!, doc), Id(_graphs!, doc));
        _all.Add(new Candidate(quad, (TextKind)_kinds!.Get(doc), _scorer!.GetScore()));
    }

    private static TermId Id(NumericDocValues values, int doc) => new((ulong)values.Get(doc));
}
