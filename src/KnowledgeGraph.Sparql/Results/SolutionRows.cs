using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>
/// The solutions of a SELECT query, pulled in batches of id columns, in the order of the query. What writes them goes from the dictionary's bytes
/// to the response's without an object for a row or a term. Not thread-safe; dispose it to end the run.
/// </summary>
public abstract class SolutionRows : IDisposable
{
    /// <summary>The names of the variables that the query projects, in its order.</summary>
    public abstract ImmutableArray<string> Variables { get; }

    /// <summary>Where ids are looked up that are not <see cref="TermTag.Local"/>.</summary>
    public abstract TermDictionary Terms { get; }

    /// <summary>Rows of the current batch.</summary>
    public abstract int Count { get; }

    /// <summary>Computes the next batch, which replaces the current one; false at the end. A batch is never empty.</summary>
    public abstract bool NextBatch();

    /// <summary>A variable's column in the current batch; <see cref="TermId.None"/> is unbound.</summary>
    public abstract ReadOnlySpan<TermId> Column(int variable);

    /// <summary>The term of a <see cref="TermTag.Local"/> id.</summary>
    public abstract Term DecodeLocal(TermId id);

    /// <summary>The term of a cell, or null where it is unbound.</summary>
    public Term? Decode(TermId id) =>
        id.IsNone ? null
        : id.Tag == TermTag.Local ? DecodeLocal(id)
        : Terms.Decode(id);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
