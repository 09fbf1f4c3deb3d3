using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Text;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Runs queries on one state of the index and makes hits of what a snapshot contains.</summary>
internal sealed class Searching(IndexSearcher searcher, Snapshot snapshot, TextQueries queries, CancellationToken cancellation)
{
    /// <summary>So many of the best are compared by how often they are linked to.</summary>
    private const int Compared = 50;
    private const int ValuesPerFacet = 20;

    public SearchResult Search(SearchRequest request)
    {
        var parts = QueryPart.Parse(request.Query);
        if (parts.Count == 0)
        {
            return new SearchResult(snapshot.Revision, 0, true, [], new Dictionary<Facet, IReadOnlyList<FacetCount>>(), null);
        }

        var filter = TextQueries.Filtering(request.Filters, TermId.None);
        var found = Run(TextQueries.Strict(parts), filter);
        var isNear = found.All.Count == 0;
        if (isNear)
        {
            found = Run(queries.Relaxed(parts), filter);
        }

        var best = Best(found.All, request.Offset + request.Limit);
        var page = best.Skip(request.Offset).Take(request.Limit).Select(candidate => Hit(candidate, parts)).ToList();
        var near = isNear && best.Count > 0 && best[0].Kind <= TextKind.OtherName ? Text(best[0].Quad.Object) : null;
        return new SearchResult(snapshot.Revision, found.All.Count, found.IsComplete, page, Counts(found), near);
    }

    public IReadOnlyList<Suggestion> Suggest(string typed, int limit)
    {
        var parts = QueryPart.Parse(typed);
        if (parts.Count == 0)
        {
            return [];
        }

        if (parts is [{ IsQuoted: false } only])
        {
            // What begins so comes before what has it inside; where there is enough of the one, the other is not looked for.
            var completions = Best(new Completions(searcher, snapshot, cancellation).Of(only), limit);
            if (completions.Count >= limit)
            {
                return [.. completions.Take(limit).Select(Suggestion)];
            }
        }

        var found = new Candidates(cancellation, countsFacets: false);
        searcher.Search(TextQueries.Strict(parts, withTexts: false), found);
        return [.. Best(found.All, limit).Take(limit).Select(Suggestion)];
    }

    public IReadOnlyList<TextHit> Literals(string query, TermId predicate, int limit)
    {
        var parts = QueryPart.Parse(query);
        if (parts.Count == 0)
        {
            return [];
        }

        var filter = TextQueries.Filtering([], predicate);
        var found = new AllCandidates(cancellation);
        searcher.Search(TextQueries.Strict(parts), filter, found);
        if (found.All.Count == 0)
        {
            searcher.Search(queries.Relaxed(parts), filter, found);
        }

        var best = found.All.Where(candidate => snapshot.Contains(candidate.Quad)).OrderByDescending(candidate => candidate.Score).Take(limit);
        return [.. best.Select(candidate => LiteralHit(candidate, parts))];
    }

    private Candidates Run(Query query, Filter? filter)
    {
        var found = new Candidates(cancellation);
        searcher.Search(query, filter, found);
        return found;
    }

    /// <summary>The best that the snapshot contains; among equals those that more statements point to, then shorter names.</summary>
    private List<Candidate> Best(IReadOnlyCollection<Candidate> all, int wanted)
    {
        var queue = new PriorityQueue<Candidate, float>();
        foreach (var candidate in all)
        {
            queue.Enqueue(candidate, candidate.Score);
            if (queue.Count > wanted + Compared)
            {
                queue.Dequeue();
            }
        }

        var kept = queue.UnorderedItems.Select(item => item.Element).Where(candidate => snapshot.Contains(candidate.Quad));
        return [.. kept.OrderByDescending(Rank).ThenBy(candidate => candidate.Quad.Object)];
    }

    private double Rank(Candidate candidate)
    {
        if (candidate.Kind > TextKind.OtherName)
        {
            return candidate.Score;
        }

        var links = snapshot.Count(new QuadPattern(TermId.None, TermId.None, candidate.Quad.Subject, TermId.None));
        return candidate.Score + NameWeight.Of(links, Text(candidate.Quad.Object));
    }

    private SearchHit Hit(Candidate candidate, IReadOnlyList<QueryPart> parts)
    {
        var quad = candidate.Quad;
        var snippet = Snippets.Make(Text(quad.Object), parts);
        return new SearchHit(quad.Subject, quad.Predicate, quad.Object, quad.Graph, candidate.Kind, candidate.Score, snippet);
    }

    private TextHit LiteralHit(Candidate candidate, IReadOnlyList<QueryPart> parts)
    {
        var quad = candidate.Quad;
        return new TextHit(quad.Subject, quad.Predicate, quad.Object, quad.Graph, candidate.Score, Snippets.Make(Text(quad.Object), parts).Text);
    }

    private Suggestion Suggestion(Candidate candidate)
    {
        var types = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        var type = new TermId[1];
        if (!types.IsNone)
        {
            snapshot.Scan(new QuadPattern(candidate.Quad.Subject, types, TermId.None, TermId.None), QuadOrder.Spog).Read([], [], type, []);
        }

        return new Suggestion(candidate.Quad.Subject, candidate.Quad.Object, Text(candidate.Quad.Object), type[0]);
    }

    private string Text(TermId literal) => ((Literal)snapshot.Terms.Decode(literal)).LexicalForm;

    private static Dictionary<Facet, IReadOnlyList<FacetCount>> Counts(Candidates found) =>
        found.Facets
            .GroupBy(facet => facet.Key.Facet)
            .OrderBy(facet => facet.Key)
            .ToDictionary(
                facet => facet.Key,
                facet => (IReadOnlyList<FacetCount>)
                    [.. facet.Select(value => new FacetCount(value.Key.Value, value.Value)).OrderByDescending(value => value.Count).ThenBy(value => value.Value).Take(ValuesPerFacet)]);
}
