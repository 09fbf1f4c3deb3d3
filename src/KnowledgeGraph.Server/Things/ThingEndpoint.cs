using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Things;

/// <summary>
/// Linked data: the IRI of a thing, <c>/id/…</c>, answers 303 (httpRange-14) to its page or to its data in the wanted syntax, which are
/// documents with addresses of their own. Things with foreign IRIs are shown by <c>/resource?iri=</c>.
/// </summary>
internal static class ThingEndpoint
{
    private const string IdPath = "/id/";
    private const string PagePath = "/page/";
    private const string DataPath = "/data/";
    private const string Thing = "the part of the thing's IRI after /id/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/id/{**thing}", Redirect).WithTags("Linked data").WithSummary("A thing: 303 to its page or data")
            .Describing(new InterfaceDescription { Parameters = [new("thing", Thing)], Answers = PageOrRdf.MediaTypes, Examples = ["/id/place/330784"], Commands = ["curl -sL {base}/id/place/330784 -H 'Accept: text/turtle'"] });
        routes.MapGet("/page/{**thing}", (HttpContext context, KnowledgeBase knowledge, ServerOptions options) =>
            PageAsync(context, knowledge, options, Known(knowledge.Store.Current, options, RawPath.Of(context.Request)[PagePath.Length..]))).WithTags("Linked data").WithSummary("The page about a thing")
            .Describing(new InterfaceDescription { Parameters = [new("thing", Thing)], Answers = ["text/html"], Examples = ["/page/place/330784"] });
        routes.MapGet("/data/{**thing}", DataAsync).WithTags("Linked data").WithSummary("What is said about a thing, as RDF (.ttl .nt .jsonld .rdf .trig .nq)")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("thing", Thing + ", and the ending of a format")],
                Answers = [.. RdfFormats.All.Select(format => format.MediaType)],
                Examples = ["/data/place/330784.ttl", "/data/place/330784.jsonld"],
            });
        routes.MapGet("/resource", ResourceAsync).WithTags("Linked data").WithSummary("Page or data about any IRI (?iri=)")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("iri", "the IRI"), new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
                Answers = PageOrRdf.MediaTypes,
                Examples = ["/resource?iri=http%3A%2F%2Fwww.w3.org%2F2000%2F01%2Frdf-schema%23label"],
            });
    }

    private static void Redirect(HttpContext context, ServerOptions options)
    {
        var path = RawPath.Of(context.Request)[IdPath.Length..];
        var root = new Uri(options.BaseIri).AbsolutePath;
        context.Response.Headers.Location = IriForm.ToUri(PageOrRdf.Choose(context.Request) is { } format ? $"{root}{DataPath[1..]}{path}.{format.Name}" : root + PagePath[1..] + path);
        context.Response.Headers.Vary = "Accept";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static Task ResourceAsync(HttpContext context, string? iri)
    {
        if (string.IsNullOrEmpty(iri))
        {
            throw RequestProblem.BadRequest("iri", "Say which IRI: /resource?iri=…");
        }

        return WriteAsync(context, iri, PageOrRdf.Choose(context.Request));
    }

    /// <summary>Answers with the page or the data of a thing.</summary>
    /// <param name="format">Null for the page.</param>
    public static Task WriteAsync(HttpContext context, string iri, RdfFormat? format)
    {
        var knowledge = context.RequestServices.GetRequiredService<KnowledgeBase>();
        var options = context.RequestServices.GetRequiredService<ServerOptions>();
        context.Response.Headers.Vary = "Accept";
        return format is null ? PageAsync(context, knowledge, options, iri) : WriteDataAsync(context, knowledge, iri, format, iri);
    }

    private static Task DataAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var rest = RawPath.Of(context.Request)[DataPath.Length..];
        var dot = rest.LastIndexOf('.');
        var format = dot > 0 ? RdfFormats.All.FirstOrDefault(known => known.Name == rest[(dot + 1)..]) : null;
        var iri = Known(knowledge.Store.Current, options, format is null ? rest : rest[..dot]);
        return WriteDataAsync(context, knowledge, iri, format ?? RdfFormats.Choose(context.Request), options.BaseIri + DataPath[1..] + IriForm.FromUri(rest));
    }

    private static Task WriteDataAsync(HttpContext context, KnowledgeBase knowledge, string iri, RdfFormat format, string document)
    {
        var snapshot = knowledge.Store.Current;
        var description = ThingDescription.Of(snapshot, iri, document, keepGraphs: format.Name is "trig" or "nq", context.RequestAborted)
            ?? throw RequestProblem.NotFound($"Nothing is known about <{iri}>.");
        return RevisionTag.IsFresh(context, knowledge, snapshot, format.MediaType)
            ? Task.CompletedTask
            : RdfResponse.WriteAsync(context, format, description, Prefixes.Common, gather: true, context.RequestAborted);
    }

    private static Task PageAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string iri)
    {
        var snapshot = knowledge.Store.Current;
        var page = PageResponse.Context(context, options);
        var labels = new Labels(snapshot, page.Language);
        var pageLink = page.Links.Page(iri);
        var dataLink = DataLink(options, iri);
        if (context.Request.Query["view"] != "data" && new ReportReader(snapshot, labels).Read(iri) is { } report)
        {
            return PageResponse.WriteAsync<ReportPage>(context, new()
            {
                [nameof(ReportPage.Context)] = page,
                [nameof(ReportPage.Report)] = report,
                [nameof(ReportPage.DataLink)] = dataLink,
                [nameof(ReportPage.AboutLink)] = pageLink + "?view=data",
                [nameof(ReportPage.GoalsLink)] = GoalsLink(snapshot, iri),
            });
        }

        var part = Part(context.Request.Query);
        var thing = new ThingReader(snapshot, labels).Read(iri, part) ?? throw RequestProblem.NotFound($"Nothing is known about <{iri}>.");
        return PageResponse.WriteAsync<ThingPage>(context, new()
        {
            [nameof(ThingPage.Context)] = page,
            [nameof(ThingPage.Thing)] = thing,
            [nameof(ThingPage.Part)] = part,
            [nameof(ThingPage.DataLink)] = dataLink,
            [nameof(ThingPage.PageLink)] = pageLink,
            [nameof(ThingPage.JsonLd)] = SchemaOrg.Describe(thing),
        });
    }

    private static ThingPart Part(IQueryCollection query)
    {
        var incoming = query["incoming"].ToString();
        return new ThingPart(incoming.Length > 0 ? incoming : null, Offset(query["offset"]), Offset(query["evidence"]));
    }

    private static int Offset(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var offset) ? Math.Max(0, offset) : 0;

    /// <summary>The page that compares the goals of a report with the results of its year, or null where the report tells neither place nor year.</summary>
    private static string? GoalsLink(Snapshot snapshot, string report)
    {
        var id = snapshot.Terms.Find(new Iri(report));
        return Object(snapshot, id, "reportPlace") is Iri place && Object(snapshot, id, "reportYear") is Literal year
            ? $"/goals?place={Uri.EscapeDataString(place.Value)}&year={year.LexicalForm}"
            : null;
    }

    private static Term? Object(Snapshot snapshot, TermId subject, string name)
    {
        var found = new TermId[1];
        var predicate = snapshot.Terms.Find(new Iri("https://w3id.org/report-kg/ontology#" + name));
        return !predicate.IsNone && snapshot.Scan(new QuadPattern(subject, predicate, TermId.None, TermId.None), QuadOrder.Spog).Read([], [], found, []) > 0
            ? snapshot.Terms.Decode(found[0])
            : null;
    }

    /// <summary>Where the data about a thing are, up to the name of the format.</summary>
    private static string DataLink(ServerOptions options, string iri) => iri.StartsWith(options.BaseIri + "id/", StringComparison.Ordinal)
        ? DataPath + IriForm.ToUri(iri[(options.BaseIri.Length + "id/".Length)..]) + "."
        : $"/resource?iri={Uri.EscapeDataString(iri)}&format=";

    /// <summary>The IRI that a path is the address of. One that is itself written in percent-encoded characters is known as it is written.</summary>
    private static string Known(Snapshot snapshot, ServerOptions options, string path)
    {
        var root = options.BaseIri + "id/";
        var iri = root + IriForm.FromUri(path);
        return snapshot.Terms.Find(new Iri(iri)).IsNone && !snapshot.Terms.Find(new Iri(root + path)).IsNone ? root + path : iri;
    }
}
