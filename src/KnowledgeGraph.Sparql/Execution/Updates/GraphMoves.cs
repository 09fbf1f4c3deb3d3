using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Updates;

/// <summary>Operations on whole graphs (SPARQL 1.1 Update §3.2). A graph exists while it holds a quad.</summary>
internal sealed class GraphMoves(QuadChanges changes, QueryBudget budget)
{
    public void Clear(GraphTarget target)
    {
        switch (target.Kind)
        {
            case GraphTargetKind.Default:
                Clear(TermId.DefaultGraph);
                break;
            case GraphTargetKind.Graph:
                Clear(changes.Transaction.Terms.Find(target.Graph!));
                break;
            case GraphTargetKind.Named:
                ClearNamed();
                break;
            default:
                Clear(TermId.DefaultGraph);
                ClearNamed();
                break;
        }
    }

    public void Create(Iri graph, bool silent)
    {
        var id = changes.Transaction.Terms.Find(graph);
        if (!silent && !id.IsNone && Exists(id))
        {
            throw new UpdateException($"CREATE GRAPH {graph}: the graph exists. Use CREATE SILENT, or CLEAR it.");
        }
    }

    public void Add(Iri? source, Iri? destination, bool silent) => Transfer("ADD", source, destination, silent, clearFirst: false, clearSource: false);

    public void Copy(Iri? source, Iri? destination, bool silent) => Transfer("COPY", source, destination, silent, clearFirst: true, clearSource: false);

    public void Move(Iri? source, Iri? destination, bool silent) => Transfer("MOVE", source, destination, silent, clearFirst: true, clearSource: true);

    private void Transfer(string operation, Iri? source, Iri? destination, bool silent, bool clearFirst, bool clearSource)
    {
        // §3.2.3: with source and destination the same, nothing happens.
        if (Equals(source, destination))
        {
            return;
        }

        var from = source is null ? TermId.DefaultGraph : changes.Transaction.Terms.Find(source);
        if (source is not null && (from.IsNone || !Exists(from)))
        {
            if (silent)
            {
                return;
            }

            throw new UpdateException($"{operation}: the graph {source} does not exist. Use {operation} SILENT where that is no error.");
        }

        var quads = Read(from);
        var to = changes.GraphOf(destination);
        if (clearFirst)
        {
            Clear(to);
        }

        foreach (var quad in quads)
        {
            changes.Insert(quad with { Graph = to });
        }

        if (clearSource)
        {
            Clear(from);
        }
    }

    private void ClearNamed()
    {
        foreach (var graph in changes.Transaction.View().NamedGraphs())
        {
            Clear(graph);
        }
    }

    private void Clear(TermId graph)
    {
        if (graph.IsNone)
        {
            return;
        }

        foreach (var quad in Read(graph))
        {
            changes.Delete(quad);
        }
    }

    private bool Exists(TermId graph) => changes.Transaction.View().Count(QuadPattern.Any with { Graph = graph }) > 0;

    private List<QuadIds> Read(TermId graph)
    {
        var quads = new List<QuadIds>();
        var cursor = changes.Transaction.View().Scan(QuadPattern.Any with { Graph = graph }, QuadOrder.Gspo);
        var batch = new Batch(3);
        while (cursor.Read(batch.Columns[0], batch.Columns[1], batch.Columns[2], []) is > 0 and var count)
        {
            budget.Check();
            for (var row = 0; row < count; row++)
            {
                quads.Add(new QuadIds(batch.Columns[0][row], batch.Columns[1][row], batch.Columns[2][row], graph));
            }
        }

        return quads;
    }
}
