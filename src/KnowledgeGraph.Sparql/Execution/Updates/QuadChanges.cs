using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Sparql.Execution.Updates;

/// <summary>Writes quads to a transaction and counts what changes.</summary>
internal sealed class QuadChanges(Transaction transaction)
{
    public Transaction Transaction { get; } = transaction;

    public long Inserted { get; private set; }

    public long Deleted { get; private set; }

    public void Insert(in Quad quad) =>
        Insert(new QuadIds(Intern(quad.Subject), Intern(quad.Predicate), Intern(quad.Object), GraphOf(quad.Graph)));

    public void Insert(in QuadIds quad) => Inserted += Transaction.Add(quad) ? 1 : 0;

    public void Delete(in Quad quad)
    {
        var terms = Transaction.Terms;
        var ids = new QuadIds(
            terms.Find(quad.Subject),
            terms.Find(quad.Predicate),
            terms.Find(quad.Object),
            quad.Graph is null ? TermId.DefaultGraph : terms.Find(quad.Graph));

        // A term that the store does not know stands in no quad.
        if (!ids.Subject.IsNone && !ids.Predicate.IsNone && !ids.Object.IsNone && !ids.Graph.IsNone)
        {
            Delete(ids);
        }
    }

    public void Delete(in QuadIds quad) => Deleted += Transaction.Remove(quad) ? 1 : 0;

    public TermId GraphOf(Term? graph) => graph is null ? TermId.DefaultGraph : Intern(graph);

    private TermId Intern(Term term) => Transaction.Terms.Intern(term);
}
