using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>A parameter in a request's path, query or form.</summary>
internal sealed record QueryParameter(string Name, string Meaning);

/// <summary>What an endpoint that reads its request itself says of it, since its signature does not.</summary>
internal sealed record InterfaceDescription
{
    /// <summary>Empty where the route says them.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>Media types of bodies, for the methods that have one.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Media types of answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Addresses to try, with the sample reports, from <c>/</c>.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Commands to try what a link cannot; <c>{base}</c> stands for the server's address.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];
}

internal static class InterfaceConventions
{
    public static TBuilder Describing<TBuilder>(this TBuilder builder, InterfaceDescription description)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(description));
        return builder;
    }
}
