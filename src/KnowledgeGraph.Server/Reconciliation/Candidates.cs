using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The things of the graph that a query of the Reconciliation API may mean, the likeliest first.</summary>
internal sealed class Candidates(KnowledgeBase knowledge, Snapshot snapshot, Labels labels)
{
    private const int MaxLimit = 50;
    private const double Exact = 1000;

    /// <summary>What a name that is the same scores; what properties say moves the rest.</summary>
    private const double Best = 100;

    public object Of(JsonElement query, CancellationToken cancellation)
    {
        var name = query.TryGetProperty("query", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";
        var limit = query.TryGetProperty("limit", out var number) && number.TryGetInt32(out var given) ? Math.Clamp(given, 1, MaxLimit) : 5;
        var properties = Properties(query);
        var scored = Hits(name, ReconciliationRequest.Strings(query, "type"), properties.Count > 0 ? MaxLimit : limit, cancellation)
            .Select(hit => (hit.Subject, IsExact: hit.Score >= Exact, Share: Share(hit.Subject, properties), Name: Math.Min(Best, hit.Score / Exact * Best)))
            .Select(hit => (hit.Subject, hit.IsExact, hit.Share, Score: properties.Count == 0 ? hit.Name : (hit.Name + (hit.Share * Best)) / 2))
            .OrderByDescending(hit => hit.Score)
            .Take(limit)
            .ToList();
        var certain = scored.Count(hit => hit.IsExact && hit.Share >= 1);
        return new
        {
            result = scored.Select(hit => new
            {
                id = SearchEndpoint.ValueOf(snapshot, hit.Subject),
                name = labels.Of(hit.Subject),
                type = SearchJson.Types(snapshot, hit.Subject).Select(type => new { id = SearchEndpoint.ValueOf(snapshot, type), name = labels.Of(type) }),
                score = Math.Round(hit.Score, 1),
                match = hit.IsExact && hit.Share >= 1 && certain == 1,
            }),
        };
    }

    /// <summary>Names that match, of any of the types.</summary>
    private List<SearchHit> Hits(string name, IReadOnlyList<string> types, int limit, CancellationToken cancellation)
    {
        var filters = types.Count == 0 ? [[]] : types.Select(type => new List<(Facet, TermId)> { (Facet.Type, snapshot.Terms.Find(new Iri(type))) }).Where(filter => !filter[0].Item2.IsNone).ToList();
        var seen = new HashSet<TermId>();
        return [.. filters
            .SelectMany(filter => knowledge.Text.Search(snapshot, new SearchRequest(name) { Limit = limit, Filters = filter }, cancellation).Hits)
            .Where(hit => hit.Kind == TextKind.Name && hit.Subject.Tag == TermTag.Iri && seen.Add(hit.Subject))];
    }

    private static List<(string Property, List<string> Values)> Properties(JsonElement query) =>
        !query.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Array
            ? []
            : [.. properties.EnumerateArray()
                .Where(property => property.ValueKind == JsonValueKind.Object && property.TryGetProperty("pid", out _) && property.TryGetProperty("v", out _))
                .Select(property => (ReconciliationRequest.Text(property.GetProperty("pid")) ?? "", Values(property.GetProperty("v"))))];

    private static List<string> Values(JsonElement value) =>
        [.. (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1)).Select(ReconciliationRequest.Text).OfType<string>()];

    /// <summary>The share of the wanted properties that the thing has with one of the wanted values: an IRI, a name or a literal's text.</summary>
    private double Share(TermId thing, List<(string Property, List<string> Values)> wanted) =>
        wanted.Count == 0 ? 1 : (double)wanted.Count(property => Has(thing, property.Property, property.Values)) / wanted.Count;

    private bool Has(TermId thing, string property, List<string> values)
    {
        var predicate = snapshot.Terms.Find(new Iri(property));
        return !predicate.IsNone
            && StoredObjects.Of(snapshot, thing, predicate).Any(value => values.Contains(SearchEndpoint.ValueOf(snapshot, value)) || values.Contains(labels.Of(value)));
    }
}
