using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>A pattern with a row's terms in place of its variables: where each position's term comes from.</summary>
internal sealed class BindLookup
{
    private readonly TermId[] _constants;
    private readonly int[] _inputSlots = [-1, -1, -1, -1];

    public BindLookup(ScanPattern pattern, VariableSlots input, QueryRun run)
    {
        Pattern = pattern;
        _constants = [pattern.Subject.Id, pattern.Predicate.Id, pattern.Object.Id, TermId.None];
        for (var position = 0; position < 4; position++)
        {
            if (VariableAt(position) is { } variable)
            {
                _inputSlots[position] = input.Of(variable);
            }
        }

        Reader = new ScopedReader(run.Snapshot, run.Resolve(pattern.Graph));
    }

    public ScanPattern Pattern { get; }

    public ScopedReader Reader { get; }

    public Variable? VariableAt(int position) => Pattern.VariableAt((QuadPosition)position);

    /// <summary>The input's column for a position, or -1.</summary>
    public int InputSlot(int position) => _inputSlots[position];

    /// <summary>The pattern for one row.</summary>
    public QuadPattern At(Batch batch, int row) => new(Term(0, batch, row), Term(1, batch, row), Term(2, batch, row), Term(3, batch, row));

    private TermId Term(int position, Batch batch, int row) =>
        _inputSlots[position] < 0 ? _constants[position] : batch.Columns[_inputSlots[position]][row];
}
