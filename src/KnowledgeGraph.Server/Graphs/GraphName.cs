using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Which graph a Graph Store Protocol request is about (SPARQL 1.1 GSP §4).</summary>
/// <param name="Iri">Null for the default graph.</param>
/// <param name="IsService">The request names no graph but the store itself: a POST to it makes a new graph.</param>
internal readonly record struct GraphName(Iri? Iri, bool IsService = false)
{
    public const string Root = "graphs";

    public static GraphName Of(HttpRequest request, ServerOptions options)
    {
        var path = RawPath.Of(request).TrimStart('/');
        if (path.Length > Root.Length + 1)
        {
            return new GraphName(new Iri(options.BaseIri + IriForm.FromUri(path)));
        }

        var hasGraph = request.Query.TryGetValue("graph", out var graphs);
        var hasDefault = request.Query.ContainsKey("default");
        if (hasGraph && (hasDefault || graphs.Count != 1))
        {
            throw RequestProblem.BadRequest("one-graph", "Name one graph: either ?default or one ?graph=IRI.");
        }

        if (hasGraph)
        {
            return new GraphName(Absolute(graphs.ToString(), options));
        }

        return hasDefault ? new GraphName(null) : new GraphName(null, IsService: true);
    }

    /// <summary>The graph parameter may be relative to the store's own address (§4.2).</summary>
    private static Iri Absolute(string graph, ServerOptions options)
    {
        if (graph.Length == 0)
        {
            throw RequestProblem.BadRequest("graph-iri", "?graph= is empty. Give the graph's IRI.");
        }

        if (Uri.TryCreate(graph, UriKind.Absolute, out _))
        {
            return new Iri(graph);
        }

        return Uri.TryCreate(new Uri(options.BaseIri + Root), graph, out var resolved)
            ? new Iri(resolved.ToString())
            : throw RequestProblem.BadRequest("graph-iri", $"'{graph}' is no IRI.");
    }
}
