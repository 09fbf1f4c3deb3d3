using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Search;

/// <summary>Full-text search, as JSON or as a page, and completion while typing.</summary>
internal static class SearchEndpoint
{
    private const int MaxLimit = 100;
    private const int MaxOffset = 10_000;

    private static readonly string[] Offers = ["application/json", "text/html"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", SearchAsync).WithTags("Search")
            .WithSummary("Things and sentences by words, part of a name, pinyin, initials or number")
            .Describing(new InterfaceDescription
            {
                Parameters =
                [
                    new("q", "words and \"phrases\""),
                    .. Enum.GetValues<Facet>().Select(facet => new QueryParameter(Name(facet), facet == Facet.Year ? "only of this year" : "only of this IRI")),
                    new("limit", "up to 100"),
                    new("offset", "hits to pass over"),
                    new("lang", "zh or en, for labels"),
                ],
                Answers = Offers,
                Examples = ["/search?q=yks", "/search?q=5.29万", "/search?q=养老床位&year=2023"],
                Commands = ["curl -s '{base}/search?q=yks' -H 'Accept: application/json'"],
            });
        routes.MapGet("/suggest", Suggest).WithTags("Search")
            .WithSummary("Names that continue what was typed")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("q", "what was typed, in characters, pinyin or initials"), new("limit", "up to 50"), new("lang", "zh or en, for labels")],
                Answers = ["application/json"],
                Examples = ["/suggest?q=yk"],
            });
    }

    private static Task SearchAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string? q, int limit = 20, int offset = 0)
    {
        if (limit is < 1 or > MaxLimit || offset is < 0 or > MaxOffset)
        {
            throw RequestProblem.BadRequest("paging", $"limit must be 1 to {MaxLimit} and offset 0 to {MaxOffset}; limit is {limit}, offset is {offset}.");
        }

        var snapshot = knowledge.Store.Current;
        var filters = Filters(context.Request.Query, snapshot.Terms);
        var request = new SearchRequest(q ?? "") { Limit = limit, Offset = offset, Filters = filters };
        var result = filters.Exists(filter => filter.Value.IsNone)
            ? new SearchResult(snapshot.Revision, 0, true, [], new Dictionary<Facet, IReadOnlyList<FacetCount>>(), null)
            : knowledge.Text.Search(snapshot, request, context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        var offer = AcceptHeader.Choose(context.Request, Offers, offer => offer) ?? throw RequestProblem.NotAcceptable(Offers);
        return offer == "text/html"
            ? SearchPageWriter.WriteAsync(context, snapshot, options, request, result)
            : SearchJson.WriteAsync(context, snapshot, options, request, result);
    }

    private static Task Suggest(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string? q, int limit = 10, string lang = "zh")
    {
        if (limit is < 1 or > 50)
        {
            throw RequestProblem.BadRequest("paging", $"limit must be 1 to 50; it is {limit}.");
        }

        var snapshot = knowledge.Store.Current;
        var suggestions = knowledge.Text.Suggest(snapshot, q ?? "", limit, context.RequestAborted);
        return SearchJson.WriteSuggestionsAsync(context, snapshot, options, new Labels(snapshot, lang), suggestions);
    }

    /// <summary>What the parameters narrow to; a value that the store does not know is <see cref="TermId.None"/>.</summary>
    private static List<(Facet Facet, TermId Value)> Filters(IQueryCollection query, TermDictionary terms)
    {
        var filters = new List<(Facet, TermId)>();
        foreach (var facet in Enum.GetValues<Facet>())
        {
            foreach (var value in query[Name(facet)])
            {
                if (!string.IsNullOrEmpty(value))
                {
                    Term term = facet == Facet.Year ? new Literal(value, Xsd.GYear) : new Iri(value);
                    filters.Add((facet, terms.Find(term)));
                }
            }
        }

        return filters;
    }

    /// <summary>The parameter and JSON name of a facet.</summary>
    public static string Name(Facet facet) => facet.ToString().ToLower(CultureInfo.InvariantCulture);

    /// <summary>The value of a facet as it stands in the parameter.</summary>
    public static string ValueOf(Snapshot snapshot, TermId value) => snapshot.Terms.Decode(value) switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        var other => other.ToString()!,
    };
}
