using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Forms;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Updates;

/// <summary>Runs the operations of a request in order; each sees what those before it did (SPARQL 1.1 Update §3).</summary>
internal sealed class UpdateRunner(
    QuadChanges changes,
    RunLimits limits,
    bool unionDefaultGraph,
    DatasetClause? protocolDataset,
    IDocumentLoader? loader,
    string? baseIri,
    CancellationToken cancellation)
{
    private readonly QueryBudget _budget = new(limits.Timeout, limits.MemoryLimitBytes, cancellation);

    public void Run(UpdateRequest request)
    {
        var graphs = new GraphMoves(changes, _budget);
        foreach (var operation in request.Operations)
        {
            _budget.Check();
            Run(operation, graphs);
        }
    }

    private void Run(UpdateOperation operation, GraphMoves graphs)
    {
        switch (operation)
        {
            case InsertData insert:
                InsertAll(insert);
                break;
            case DeleteData delete:
                DeleteAll(delete);
                break;
            case Modify modify:
                Run(modify);
                break;
            case Load load:
                Run(load);
                break;
            case Clear clear:
                graphs.Clear(clear.Target);
                break;
            case Drop drop:
                graphs.Clear(drop.Target);
                break;
            case Create create:
                graphs.Create(create.Graph, create.Silent);
                break;
            case Add add:
                graphs.Add(add.Source, add.Destination, add.Silent);
                break;
            case Move move:
                graphs.Move(move.Source, move.Destination, move.Silent);
                break;
            case Copy copy:
                graphs.Copy(copy.Source, copy.Destination, copy.Silent);
                break;
            default:
                throw new UnreachableException(operation.GetType().Name);
        }
    }

    private void InsertAll(InsertData insert)
    {
        var row = new TemplateRow([], DataScope());
        foreach (var template in insert.Quads)
        {
            if (row.Fill(template) is { } quad)
            {
                changes.Insert(quad);
            }
        }
    }

    private void DeleteAll(DeleteData delete)
    {
        var row = new TemplateRow([], DataScope());
        foreach (var template in delete.Quads)
        {
            if (row.Fill(template) is { } quad)
            {
                changes.Delete(quad);
            }
        }
    }

    /// <summary>§3.1.3: all solutions first, then all deletions, then all insertions.</summary>
    private void Run(Modify modify)
    {
        var variables = QuadTemplates.Variables(modify.Delete.Concat(modify.Insert));
        var (deleted, inserted) = (new List<Quad>(), new List<Quad>());
        var view = changes.Transaction.View();
        var context = new PlanningContext(view, DatasetOf(modify, view), PlannerSwitches.All);
        var plan = Planner.Plan(modify.Where, variables, context);
        using var run = new QueryRun(new TermScope(view, _budget, limits.Now ?? TimeProvider.System.GetUtcNow(), baseIri), context, limits.Services ?? Services.NoServices.Instance, null);
        using var cursor = run.Open(plan);
        var template = new TemplateRow(variables, run.Scope);
        while (cursor.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                template.MoveTo(batch, row);
                Fill(modify.Delete, template, deleted);
                Fill(modify.Insert, template, inserted);
            }
        }

        foreach (var quad in deleted)
        {
            changes.Delete(quad);
        }

        foreach (var quad in inserted)
        {
            changes.Insert(quad);
        }
    }

    private static void Fill(IEnumerable<QuadTemplate> templates, TemplateRow row, List<Quad> quads)
    {
        foreach (var template in templates)
        {
            if (row.Fill(template) is { } quad)
            {
                quads.Add(quad);
            }
        }
    }

    private void Run(Load load)
    {
        try
        {
            if (loader is null)
            {
                throw new UpdateException($"LOAD {load.Source} is refused: this server fetches no documents. Send the document to the Graph Store endpoint instead.");
            }

            loader.Load(load.Source, changes.Transaction, changes.GraphOf(load.Into), cancellation);
        }
        catch (UpdateException) when (load.Silent)
        {
            // §3.1.4: with SILENT a failed LOAD is no error.
        }
    }

    private Dataset DatasetOf(Modify modify, Store.Snapshots.Snapshot view)
    {
        var clause = modify.Using ?? protocolDataset;
        if (clause is not null || modify.With is null)
        {
            return Dataset.Of(clause, unionDefaultGraph, view);
        }

        // WITH names the default graph of the pattern and leaves all named graphs in sight.
        return new Dataset(new SingleGraph(changes.Transaction.Terms.Find(modify.With) is { IsNone: false } id ? id : NoGraph), default);
    }

    /// <summary>For templates without variables, which need no view of the changes so far: making one costs more than they do.</summary>
    private TermScope DataScope() => new(changes.Transaction.Before, _budget, limits.Now ?? TimeProvider.System.GetUtcNow(), baseIri);

    /// <summary>A name that no graph has.</summary>
    private static TermId NoGraph => new(TermTag.Local, 0);
}
