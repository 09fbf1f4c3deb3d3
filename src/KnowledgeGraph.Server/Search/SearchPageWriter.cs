using System.Globalization;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Parts;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeGraph.Server.Search;

/// <summary>Search results as a page.</summary>
internal static class SearchPageWriter
{
    private const int ValuesShown = 8;
    private const string Kg = "https://w3id.org/report-kg/ontology#";

    public static Task WriteAsync(HttpContext context, Snapshot snapshot, ServerOptions options, SearchRequest request, SearchResult result)
    {
        var page = PageResponse.Context(context, options);
        var labels = new Labels(snapshot, page.Language);
        var chosen = request.Filters.Select(filter => (SearchEndpoint.Name(filter.Facet), SearchEndpoint.ValueOf(snapshot, filter.Value), labels.Of(filter.Value))).ToList();
        var filters = chosen.Select(filter => new FacetLink(filter.Item3, 0, Link(request, chosen.Where(other => other != filter), 0))).ToList();
        var facets = result.Facets.Select(facet => (facet.Key, (IReadOnlyList<FacetLink>)[.. facet.Value.Take(ValuesShown).Select(value => Narrowing(facet.Key, value))])).ToList();
        return PageResponse.WriteAsync<SearchPage>(context, new()
        {
            [nameof(SearchPage.Context)] = page,
            [nameof(SearchPage.Query)] = request.Query,
            [nameof(SearchPage.Result)] = result,
            [nameof(SearchPage.Hits)] = result.Hits.Select(hit => Hit(snapshot, labels, page.Links, hit)).ToList(),
            [nameof(SearchPage.Facets)] = facets,
            [nameof(SearchPage.Filters)] = filters,
            [nameof(SearchPage.Offset)] = request.Offset,
            [nameof(SearchPage.Limit)] = request.Limit,
            [nameof(SearchPage.PageLink)] = (Func<long, string>)(offset => Link(request, chosen, offset)),
        });

        FacetLink Narrowing(Facet facet, FacetCount value)
        {
            var narrowed = chosen.Append((SearchEndpoint.Name(facet), SearchEndpoint.ValueOf(snapshot, value.Value), ""));
            return new FacetLink(labels.Of(value.Value), value.Count, Link(request, narrowed, 0));
        }
    }

    private static HitView Hit(Snapshot snapshot, Labels labels, Links links, SearchHit hit)
    {
        var reader = new ThingReader(snapshot, labels);
        var report = ReportOf(snapshot, hit);
        var thing = reader.Value(hit.Subject);
        return new HitView(
            thing,
            Link(links, thing, report.IsNone ? null : reader.Value(report)),
            hit.Kind == TextKind.Quote,
            [.. SearchJson.Types(snapshot, hit.Subject).Select(labels.Of)],
            report.IsNone ? null : reader.Value(report),
            hit.Snippet);
    }

    /// <summary>A sentence is shown where it stands: in its report.</summary>
    private static string Link(Links links, ValueView thing, ValueView? report)
    {
        var iri = (thing.Term as Rdf.Terms.Iri)?.Value ?? "";
        const string Sentence = "/sentence/";
        var at = iri.LastIndexOf(Sentence, StringComparison.Ordinal);
        return at > 0 && report?.Term is Rdf.Terms.Iri whole ? $"{links.Page(whole.Value)}#s{iri[(at + Sentence.Length)..]}" : links.Page(iri);
    }

    private static KnowledgeGraph.Store.Terms.TermId ReportOf(Snapshot snapshot, SearchHit hit)
    {
        var predicate = snapshot.Terms.Find(new Rdf.Terms.Iri(Kg + "report"));
        var report = new KnowledgeGraph.Store.Terms.TermId[1];
        if (!predicate.IsNone)
        {
            snapshot.Scan(new(hit.Subject, predicate, default, default), Store.Indexes.QuadOrder.Spog).Read([], [], report, []);
        }

        return report[0];
    }

    private static string Link(SearchRequest request, IEnumerable<(string Name, string Value, string Label)> filters, long offset)
    {
        var parameters = new List<KeyValuePair<string, string?>> { new("q", request.Query) };
        parameters.AddRange(filters.Select(filter => new KeyValuePair<string, string?>(filter.Name, filter.Value)));
        if (request.Limit != new SearchRequest("").Limit)
        {
            parameters.Add(new("limit", request.Limit.ToString(CultureInfo.InvariantCulture)));
        }

        if (offset > 0)
        {
            parameters.Add(new("offset", offset.ToString(CultureInfo.InvariantCulture)));
        }

        return QueryHelpers.AddQueryString("/search", parameters);
    }
}
