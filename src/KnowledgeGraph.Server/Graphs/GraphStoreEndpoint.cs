using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>
/// SPARQL 1.1 Graph Store HTTP Protocol at <c>/graphs</c>: <c>?default</c>, <c>?graph=IRI</c>, or the graph's own address below it. Without any of
/// these GET gives the whole dataset, and POST makes a new graph and keeps the graphs that the document names.
/// </summary>
internal static class GraphStoreEndpoint
{
    private const string Methods = "GET, HEAD, PUT, POST, DELETE, OPTIONS";

    private static readonly string[] MediaTypes = [.. RdfFormats.All.Select(format => format.MediaType)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map("/graphs", HandleAsync).WithTags("Graph store").WithSummary("Read, replace, extend or delete a graph named by a parameter, or read the whole dataset")
            .WithDescription("A document that goes to a named graph or to the default graph must not name graphs of its own. POST without a graph keeps those it names and makes a new one for the rest.")
            .Describing(new InterfaceDescription
            {
                Methods = ["GET", "PUT", "POST", "DELETE"],
                Parameters = [new("graph", "the graph's IRI"), new("default", "the default graph"), new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
                Bodies = MediaTypes,
                Answers = MediaTypes,
                Examples = ["/graphs?default&format=ttl"],
                Commands =
                [
                    "curl -s '{base}/graphs?format=trig' -o all.trig",
                    "curl -s -X PUT '{base}/graphs?graph=urn:mine' -H 'Content-Type: text/turtle' -d '<urn:a> <urn:b> 1 .'",
                ],
            });
        routes.Map("/graphs/{**graph}", HandleAsync).WithTags("Graph store").WithSummary("Read, replace, extend or delete the graph at this address")
            .Describing(new InterfaceDescription
            {
                Methods = ["GET", "PUT", "POST", "DELETE"],
                Parameters = [new("graph", "the part of the graph's IRI after /graphs/"), new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
                Bodies = MediaTypes,
                Answers = MediaTypes,
            });
    }

    private static Task HandleAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, WriteAccess access)
    {
        var name = GraphName.Of(context.Request, options);
        switch (context.Request.Method)
        {
            case "GET":
                return ReadAsync(context, knowledge, name);
            case "PUT" or "POST" or "DELETE":
                access.Require(context);
                return WriteAsync(context, knowledge, options, name);
            case "OPTIONS":
                context.Response.Headers.Allow = Methods;
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            default:
                throw RequestProblem.MethodNotAllowed(context.Request.Method, Methods);
        }
    }

    private static Task ReadAsync(HttpContext context, KnowledgeBase knowledge, GraphName name)
    {
        var snapshot = knowledge.Store.Current;
        var format = RdfFormats.Choose(context.Request);
        if (RevisionTag.IsFresh(context, knowledge, snapshot, format.MediaType))
        {
            return Task.CompletedTask;
        }

        var cancellation = context.RequestAborted;
        if (name.IsService)
        {
            var all = StoredQuads.Matching(snapshot, QuadPattern.Any, QuadOrder.Gspo, keepGraphs: true, cancellation);
            return RdfResponse.WriteAsync(context, Dataset(format), all, Prefixes.Common, gather: false, cancellation);
        }

        var graph = Existing(snapshot, name);
        var pattern = new QuadPattern(TermId.None, TermId.None, TermId.None, graph);
        return RdfResponse.WriteAsync(
            context, format, StoredQuads.Matching(snapshot, pattern, QuadOrder.Gspo, keepGraphs: false, cancellation), Prefixes.Common, gather: false, cancellation);
    }

    private static async Task WriteAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, GraphName name)
    {
        var isNewGraph = name.IsService && HttpMethods.IsPost(context.Request.Method);
        if (isNewGraph)
        {
            name = new GraphName(new Iri($"{options.BaseIri}{GraphName.Root}/{Guid.CreateVersion7():N}"));
        }
        else if (name.IsService)
        {
            throw RequestProblem.BadRequest("one-graph", "Name the graph: ?default or ?graph=IRI.");
        }

        using var transaction = knowledge.Store.Begin(context.RequestAborted);
        var before = knowledge.Store.Current;
        var existed = name.Iri is null || Holds(before, Id(before, name));
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            RemoveAll(transaction, before, HttpMethods.IsDelete(context.Request.Method) ? Existing(before, name) : Id(before, name));
        }

        if (!HttpMethods.IsDelete(context.Request.Method))
        {
            var graph = name.Iri is { } iri ? transaction.Terms.Intern(iri) : TermId.DefaultGraph;
            var baseIri = name.Iri?.Value ?? options.BaseIri;
            await RdfBody.LoadAsync(context.Request, baseIri, transaction, graph, keepsGraphs: isNewGraph, context.RequestAborted).ConfigureAwait(false);
        }

        transaction.Commit(context.RequestAborted);
        context.Response.StatusCode = existed ? StatusCodes.Status204NoContent : StatusCodes.Status201Created;
        if (isNewGraph)
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = IriForm.ToUri(name.Iri!.Value);
        }
    }

    private static RdfFormat Dataset(RdfFormat chosen) => chosen.Name switch
    {
        "nt" => RdfFormats.Named("nq"),
        "ttl" or "rdf" => RdfFormats.Named("trig"),
        _ => chosen,
    };

    private static TermId Id(Snapshot snapshot, GraphName name) =>
        name.Iri is { } iri ? snapshot.Terms.Find(iri) : TermId.DefaultGraph;

    private static bool Holds(Snapshot snapshot, TermId graph) =>
        !graph.IsNone && snapshot.Count(new QuadPattern(TermId.None, TermId.None, TermId.None, graph)) > 0;

    private static TermId Existing(Snapshot snapshot, GraphName name)
    {
        var graph = Id(snapshot, name);
        return name.Iri is null || Holds(snapshot, graph) ? graph : throw RequestProblem.NotFound($"There is no graph {name.Iri}.");
    }

    private static void RemoveAll(Transaction transaction, Snapshot snapshot, TermId graph)
    {
        if (graph.IsNone)
        {
            return;
        }

        var (subjects, predicates, objects) = (new TermId[512], new TermId[512], new TermId[512]);
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, TermId.None, TermId.None, graph), QuadOrder.Gspo);
        for (var count = cursor.Read(subjects, predicates, objects, []); count > 0; count = cursor.Read(subjects, predicates, objects, []))
        {
            for (var row = 0; row < count; row++)
            {
                transaction.Remove(new QuadIds(subjects[row], predicates[row], objects[row], graph));
            }
        }
    }
}
