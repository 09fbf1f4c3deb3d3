using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql.Execution.Updates;

/// <summary>Fetches documents for LOAD (SPARQL 1.1 Update §3.1.4). What may be fetched is the implementation's decision.</summary>
public interface IDocumentLoader
{
    /// <summary>Reads the document's statements into the transaction.</summary>
    /// <param name="graph">Where the document's default graph goes: <see cref="TermId.DefaultGraph"/> or a named graph.</param>
    /// <exception cref="UpdateException">The document is not allowed, cannot be fetched or read.</exception>
    void Load(Iri source, Transaction transaction, TermId graph, CancellationToken cancellation);
}
