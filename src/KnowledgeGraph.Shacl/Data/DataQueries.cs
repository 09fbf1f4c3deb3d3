using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>Runs queries over the data graph.</summary>
internal abstract class DataQueries
{
    /// <summary>The graph that holds the shapes, or null where it cannot be asked.</summary>
    public virtual Iri? GraphOfShapes => null;

    public abstract bool Ask(PreparedQuery query, CancellationToken cancellation);

    /// <summary>The solutions of a SELECT query, each as the terms of its bound variables.</summary>
    public abstract IReadOnlyList<IReadOnlyDictionary<string, Term>> Select(PreparedQuery query, CancellationToken cancellation);
}

/// <summary>Where the data are in no store: SPARQL cannot be asked of them.</summary>
internal sealed class NoQueries : DataQueries
{
    private const string Problem = "SPARQL constraints need data that are in a store.";

    public override bool Ask(PreparedQuery query, CancellationToken cancellation) => throw new NotSupportedException(Problem);

    public override IReadOnlyList<IReadOnlyDictionary<string, Term>> Select(PreparedQuery query, CancellationToken cancellation) =>
        throw new NotSupportedException(Problem);
}
