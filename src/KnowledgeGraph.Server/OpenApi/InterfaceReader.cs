using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>The interfaces of the server, made of what their routes, signatures and descriptions say.</summary>
internal static class InterfaceReader
{
    /// <summary>What most come for, first; others follow by name.</summary>
    private static readonly string[] Groups = ["SPARQL", "Search", "Goals", "Linked data", "Graph store", "Fragments", "Descriptions", "Reconciliation", "Reports", "MCP", "Health"];

    private static readonly HashSet<Type> Simple = [typeof(string), typeof(int), typeof(int?)];

    /// <summary>All that say what they are for, by group and path.</summary>
    /// <param name="words">Puts English words into the reader's language.</param>
    /// <param name="root">The server's address, which stands for <c>{base}</c> in commands.</param>
    public static IReadOnlyList<InterfaceView> Read(EndpointDataSource endpoints, Func<string, string> words, string root)
    {
        var views = new List<InterfaceView>();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not { } summary)
            {
                continue;
            }

            var said = endpoint.Metadata.GetMetadata<InterfaceDescription>() ?? new InterfaceDescription();
            var description = endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description;
            views.Add(new InterfaceView(
                Path(endpoint.RoutePattern),
                words(endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? tag : ""),
                Methods(endpoint, said),
                words(summary.Summary),
                description is null ? null : words(description),
                Parameters(endpoint, said, words),
                said.Bodies,
                said.Answers,
                said.Examples,
                [.. said.Commands.Select(command => command.Replace("{base}", root, StringComparison.Ordinal))]));
        }

        var order = Groups.Select(words).ToList();
        return [.. views.OrderBy(view => (uint)order.IndexOf(view.Group)).ThenBy(view => view.Group, StringComparer.Ordinal).ThenBy(view => view.Path, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint, InterfaceDescription said)
    {
        var methods = said.Methods.Count > 0 ? said.Methods : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count > 0 ? methods : ["GET"];
    }

    private static List<ParameterView> Parameters(RouteEndpoint endpoint, InterfaceDescription said, Func<string, string> words)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var bound = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => Simple.Contains(parameter.ParameterInfo.ParameterType) && !inPath.Contains(parameter.Name))
            .ToDictionary(parameter => parameter.Name, parameter => parameter.ParameterInfo.ParameterType == typeof(string) ? "string" : "integer", StringComparer.Ordinal);
        var described = said.Parameters.ToDictionary(parameter => parameter.Name, parameter => words(parameter.Meaning), StringComparer.Ordinal);
        return
        [
            .. inPath.Select(name => new ParameterView(name, "path", "string", described.GetValueOrDefault(name, name))),
            .. bound.Keys.Union(described.Keys).Where(name => !inPath.Contains(name))
                .OrderBy(name => described.ContainsKey(name) ? said.Parameters.Select(parameter => parameter.Name).ToList().IndexOf(name) : -1)
                .Select(name => new ParameterView(name, "query", bound.GetValueOrDefault(name, "string"), described.GetValueOrDefault(name, name))),
        ];
    }

    private static string Path(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content))));
}
