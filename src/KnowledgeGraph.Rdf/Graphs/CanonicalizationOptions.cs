using System.Security.Cryptography;

namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>How to canonicalise.</summary>
public sealed record CanonicalizationOptions
{
    public static CanonicalizationOptions Default { get; } = new();

    /// <summary><see cref="HashAlgorithmName.SHA256"/> or <see cref="HashAlgorithmName.SHA384"/>.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>
    /// How many orders of blank nodes may be tried before the dataset counts as made to exhaust (RDFC-1.0 §7.1). Usual data needs none.
    /// </summary>
    public int MaxPaths { get; init; } = 100_000;
}
