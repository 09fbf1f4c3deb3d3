using System.Buffers;
using KnowledgeGraph.Rdf.Iris;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>IRI references that a query computes.</summary>
internal static class IriReference
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), '<', '>', '"', '{', '}', '|', '^', '`', '\\']);

    /// <summary>False where the reference holds what no IRI may hold. Without a base it stays as it is.</summary>
    public static bool TryResolve(string reference, string? baseIri, out string iri)
    {
        iri = reference;
        if (reference.AsSpan().ContainsAny(Forbidden))
        {
            return false;
        }

        iri = baseIri is null ? reference : new IriResolver(baseIri).Resolve(reference) ?? reference;
        return true;
    }
}
