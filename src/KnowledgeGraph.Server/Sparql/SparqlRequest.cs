using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>A request of the SPARQL 1.1 Protocol (§2.1, §2.2), whichever of its ways it came.</summary>
/// <param name="Default">Graphs for the default graph: <c>default-graph-uri</c> or <c>using-graph-uri</c>.</param>
/// <param name="Named">Named graphs: <c>named-graph-uri</c> or <c>using-named-graph-uri</c>.</param>
/// <param name="Timeout">What the client asked for, or null.</param>
internal sealed record SparqlRequest(bool IsUpdate, string Text, ImmutableArray<string> Default, ImmutableArray<string> Named, TimeSpan? Timeout)
{
    public const string QueryType = "application/sparql-query";
    public const string UpdateType = "application/sparql-update";
    public const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Versions of the language that the parameter <c>version</c> may announce (SPARQL 1.2 Protocol); each is a part of the one that is read.</summary>
    private static readonly string[] Versions = ["1.0", "1.1", "1.2-basic", "1.2"];

    /// <summary>Whether the client named the dataset; then FROM in the query does not count (§2.1.4).</summary>
    public bool HasDataset => Default.Length + Named.Length > 0;

    public static async Task<SparqlRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return OfParameters(Parameters(request, []), mayUpdate: false);
        }

        var mediaType = RequestBody.MediaType(request);
        var isQueryMethod = request.Method.Equals("QUERY", StringComparison.OrdinalIgnoreCase);
        switch (mediaType)
        {
            case FormType:
                var body = await RequestBody.ReadTextAsync(request, cancellation).ConfigureAwait(false);
                return OfParameters(Parameters(request, QueryHelpers.ParseQuery(body)), mayUpdate: !isQueryMethod);
            case QueryType:
                return Direct(false, await RequestBody.ReadTextAsync(request, cancellation).ConfigureAwait(false), Announced(request));
            case UpdateType when !isQueryMethod:
                return Direct(true, await RequestBody.ReadTextAsync(request, cancellation).ConfigureAwait(false), Announced(request));
            default:
                throw RequestProblem.UnsupportedMediaType(request.ContentType, isQueryMethod ? QueryType : $"{FormType}, {QueryType} or {UpdateType}");
        }
    }

    private static Dictionary<string, StringValues> Parameters(HttpRequest request, Dictionary<string, StringValues> form)
    {
        var all = new Dictionary<string, StringValues>(form, StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            all[name] = all.TryGetValue(name, out var others) ? StringValues.Concat(others, values) : values;
        }

        return all;
    }

    /// <summary>The parameters, and the version that the media type announces where no parameter does.</summary>
    private static Dictionary<string, StringValues> Announced(HttpRequest request)
    {
        var parameters = Parameters(request, []);
        var version = request.GetTypedHeaders().ContentType?.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("version", StringComparison.OrdinalIgnoreCase));
        if (version is not null)
        {
            parameters.TryAdd("version", version.GetUnescapedValue().ToString());
        }

        return parameters;
    }

    private static SparqlRequest OfParameters(Dictionary<string, StringValues> parameters, bool mayUpdate)
    {
        var query = parameters.GetValueOrDefault("query");
        var update = parameters.GetValueOrDefault("update");
        if (query.Count + update.Count != 1)
        {
            throw RequestProblem.BadRequest("one-query", query.Count + update.Count == 0
                ? "There is no parameter 'query'. Send the query as ?query=, in a form, or as the body with Content-Type application/sparql-query."
                : "There is more than one 'query' or 'update'. Send exactly one.");
        }

        if (update.Count == 1 && !mayUpdate)
        {
            throw RequestProblem.BadRequest("update-by-get", "An update must be sent by POST.");
        }

        return Make(update.Count == 1, query.Count == 1 ? query[0]! : update[0]!, parameters);
    }

    private static SparqlRequest Direct(bool isUpdate, string text, Dictionary<string, StringValues> parameters) =>
        parameters.ContainsKey("query") || parameters.ContainsKey("update")
            ? throw RequestProblem.BadRequest("one-query", "The body is the query or update; the URL must not hold another.")
            : Make(isUpdate, text, parameters);

    private static SparqlRequest Make(bool isUpdate, string text, Dictionary<string, StringValues> parameters)
    {
        CheckVersion(parameters.GetValueOrDefault("version"));
        return new SparqlRequest(
            isUpdate,
            text,
            Graphs(parameters, isUpdate ? "using-graph-uri" : "default-graph-uri"),
            Graphs(parameters, isUpdate ? "using-named-graph-uri" : "named-graph-uri"),
            ReadTimeout(parameters));
    }

    private static void CheckVersion(StringValues version)
    {
        if (version.Count > 1 || (version.Count == 1 && !Versions.Contains(version[0])))
        {
            throw RequestProblem.BadRequest("version", $"version is '{version}'. Announce one of {string.Join(", ", Versions)}.");
        }
    }

    private static ImmutableArray<string> Graphs(Dictionary<string, StringValues> parameters, string name)
    {
        var graphs = ImmutableArray.CreateBuilder<string>();
        foreach (var graph in parameters.GetValueOrDefault(name))
        {
            if (string.IsNullOrEmpty(graph) || !graph.Contains(':', StringComparison.Ordinal))
            {
                throw RequestProblem.BadRequest("graph-iri", $"{name} is '{graph}', which is no absolute IRI.");
            }

            graphs.Add(graph);
        }

        return graphs.ToImmutable();
    }

    private static TimeSpan? ReadTimeout(Dictionary<string, StringValues> parameters)
    {
        var given = parameters.GetValueOrDefault("timeout").ToString();
        if (given.Length == 0)
        {
            return null;
        }

        return double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : throw RequestProblem.BadRequest("timeout", $"timeout is '{given}'. Give seconds, such as timeout=5.");
    }
}
