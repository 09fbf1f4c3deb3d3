using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The vocabulary as ids of one store. Predicates that the store does not know yet are looked up again before each commit is indexed.</summary>
internal sealed class VocabularyIds
{
    private readonly Dictionary<TermId, TextKind?> _kinds = [];
    private readonly IndexedVocabulary _vocabulary;
    private readonly TermDictionary _terms;
    private readonly HashSet<TermId> _facetPredicates = [];
    private readonly Dictionary<TermId, List<ReadOnlyMemory<TermId>>> _ways = [];
    private bool _complete;

    public VocabularyIds(IndexedVocabulary vocabulary, TermDictionary terms)
    {
        _vocabulary = vocabulary;
        _terms = terms;
        Refresh();
    }

    /// <summary>Paths all of whose predicates the store knows.</summary>
    public IReadOnlyList<(Facet Facet, TermId[] Predicates)> FacetPaths { get; private set; } = [];

    public void Refresh()
    {
        if (_complete)
        {
            return;
        }

        _complete = true;
        SetKinds(_vocabulary.Names, TextKind.Name);
        SetKinds(_vocabulary.OtherNames, TextKind.OtherName);
        SetKinds(_vocabulary.Quotes, TextKind.Quote);
        SetKinds(_vocabulary.Ignored, null);
        _ways.Clear();
        var paths = new List<(Facet, TermId[])>();
        foreach (var path in _vocabulary.FacetPaths)
        {
            var predicates = path.Predicates.Select(Find).ToArray();
            if (!predicates.Contains(TermId.None))
            {
                paths.Add((path.Facet, predicates));
                _facetPredicates.Add(predicates[0]);
                AddWays(predicates);
            }
        }

        FacetPaths = paths;
    }

    /// <summary>What a literal of this predicate is, or null where it is not indexed.</summary>
    public TextKind? Kind(TermId predicate) => _kinds.TryGetValue(predicate, out var kind) ? kind : TextKind.Text;

    /// <summary>Whether a facet of the subject may depend on this predicate.</summary>
    public bool DecidesFacet(TermId predicate) => _facetPredicates.Contains(predicate);

    /// <summary>The ways by which facets of other subjects come to a statement with this predicate: what is followed before it.</summary>
    public IReadOnlyList<ReadOnlyMemory<TermId>> WaysTo(TermId predicate) => _ways.TryGetValue(predicate, out var ways) ? ways : [];

    private void AddWays(TermId[] predicates)
    {
        for (var at = 1; at < predicates.Length; at++)
        {
            if (!_ways.TryGetValue(predicates[at], out var ways))
            {
                _ways.Add(predicates[at], ways = []);
            }

            ways.Add(predicates.AsMemory(0, at));
        }
    }

    private void SetKinds(IReadOnlyList<string> predicates, TextKind? kind)
    {
        foreach (var predicate in predicates)
        {
            if (Find(predicate) is { IsNone: false } id)
            {
                _kinds[id] = kind;
            }
        }
    }

    private TermId Find(string iri)
    {
        var id = _terms.Find(new Iri(iri));
        _complete &= !id.IsNone;
        return id;
    }
}
