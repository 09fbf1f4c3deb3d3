using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Forms;

/// <summary>A running SELECT as rows for the writers.</summary>
internal sealed class CursorRows(ImmutableArray<Variable> variables, Cursor cursor, QueryRun run) : SolutionRows
{
    private Batch? _batch;

    public override ImmutableArray<string> Variables { get; } = [.. variables.Select(variable => variable.Name)];

    public override TermDictionary Terms => run.Snapshot.Terms;

    public override int Count => _batch?.Count ?? 0;

    public override bool NextBatch() => (_batch = cursor.Next()) is not null;

    public override ReadOnlySpan<TermId> Column(int variable) => _batch!.Columns[variable].AsSpan(0, _batch.Count);

    public override Term DecodeLocal(TermId id) => run.Scope.Decode(id);

    protected override void Dispose(bool disposing)
    {
        cursor.Dispose();
        run.Dispose();
    }
}
