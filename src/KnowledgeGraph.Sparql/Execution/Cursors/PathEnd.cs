using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>One end of a path: a term, or a variable that the input may bind.</summary>
internal sealed class PathEnd
{
    private readonly TermId _constant;
    private readonly int _inputSlot = -1;
    private readonly TermId[]? _target;

    public PathEnd(PatternTerm term, VariableSlots input, VariableSlots output, Batch batch, TermScope scope)
    {
        Slot = -1;
        if (term is Constant constant)
        {
            // A zero-length path also starts at terms that the store has never seen (SPARQL 1.1 §18.4).
            _constant = scope.Intern(constant.Term);
            return;
        }

        _inputSlot = input.Of((Variable)term);
        Slot = output.Of((Variable)term);
        _target = Slot < 0 ? null : batch.Columns[Slot];
    }

    /// <summary>The output column, or -1.</summary>
    public int Slot { get; }

    public TermId IdAt(Batch input, int row) => _inputSlot < 0 ? _constant : input.Columns[_inputSlot][row];

    public void Write(TermId id, int row)
    {
        if (_target is not null)
        {
            _target[row] = id;
        }
    }
}
