using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>
/// An expression that depends on one column only, evaluated once for each distinct term in it. Terms that hold their value are evaluated as they
/// come, and a column that hardly repeats soon is no longer remembered.
/// </summary>
internal sealed class RememberedExpression(EvaluationContext context, int slot, CompiledExpression inner) : CompiledExpression(context)
{
    private const int MostEntries = 1 << 17;
    private const int TrialLookups = 8192;
    private const int LeastHitsOfTrial = TrialLookups / 16;

    private readonly Dictionary<TermId, ExpressionValue> _values = [];
    private readonly Dictionary<TermId, Truth> _truths = [];
    private int _lookups;
    private int _hits;

    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        var id = batch.Columns[slot][row];
        if (!IsRemembered(id))
        {
            return inner.Evaluate(batch, row);
        }

        _lookups++;
        if (_values.TryGetValue(id, out var value))
        {
            _hits++;
            return value;
        }

        value = inner.Evaluate(batch, row);
        if (_values.Count < MostEntries)
        {
            _values.Add(id, value);
        }

        return value;
    }

    public override Truth Test(Batch batch, int row)
    {
        var id = batch.Columns[slot][row];
        if (!IsRemembered(id))
        {
            return inner.Test(batch, row);
        }

        _lookups++;
        if (_truths.TryGetValue(id, out var truth))
        {
            _hits++;
            return truth;
        }

        truth = inner.Test(batch, row);
        if (_truths.Count < MostEntries)
        {
            _truths.Add(id, truth);
        }

        return truth;
    }

    private bool IsRemembered(TermId id) =>
        id.Tag is TermTag.Iri or TermTag.Literal or TermTag.TripleTerm or TermTag.Local
        && (_lookups < TrialLookups || _hits >= LeastHitsOfTrial);
}
