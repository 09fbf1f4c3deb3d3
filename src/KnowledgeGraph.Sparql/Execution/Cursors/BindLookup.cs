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
    /// <summary>Lookups whose memory is asked for at a time: as many as the cache has room for.</summary>
    private const int AnnouncedRows = 32;

    /// <summary>For fewer it does not pay.</summary>
    private const int LeastAnnounced = 4;

    private readonly QuadPattern[] _announced = new QuadPattern[AnnouncedRows];
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

    /// <summary>Starts the reader with the pattern for a row. A batch's rows come one after another from the first.</summary>
    public QuadPattern Start(Batch batch, int row)
    {
        if (row % AnnouncedRows == 1 && batch.Count - row >= LeastAnnounced)
        {
            Announce(batch, row);
        }

        var pattern = At(batch, row);
        Reader.Start(pattern);
        return pattern;
    }

    private void Announce(Batch batch, int first)
    {
        var patterns = _announced.AsSpan(0, Math.Min(AnnouncedRows, batch.Count - first));
        for (var at = 0; at < patterns.Length; at++)
        {
            patterns[at] = At(batch, first + at);
        }

        Reader.Announce(patterns);
    }

    private TermId Term(int position, Batch batch, int row) =>
        _inputSlots[position] < 0 ? _constants[position] : batch.Columns[_inputSlots[position]][row];
}
