using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>A column compared with a constant for order: integers by their ids.</summary>
internal sealed class ColumnOrderCondition : Condition
{
    private readonly int _slot;
    private readonly ComparisonOperator _comparison;
    private readonly TermId _constant;
    private readonly XsdValue _value;

    /// <param name="context">The run.</param>
    /// <param name="slot">The column, on the left.</param>
    /// <param name="comparison">One of the four that order.</param>
    /// <param name="constant">The id of the constant, on the right.</param>
    public ColumnOrderCondition(EvaluationContext context, int slot, ComparisonOperator comparison, TermId constant)
        : base(context)
    {
        _slot = slot;
        _comparison = comparison;
        _constant = constant;
        _value = context.Values.ValueOf(constant);
    }

    public override Truth Test(Batch batch, int row)
    {
        var id = batch.Columns[_slot][row];
        return id.Tag == TermTag.Integer && _constant.Tag == TermTag.Integer
            ? TruthTables.Of(HoldsForIds(id))
            : ValueOperators.Holds(_comparison, Context.Values.ValueOf(id), _value);
    }

    public override int Filter(Batch batch, Span<int> rows)
    {
        if (_constant.Tag != TermTag.Integer)
        {
            return base.Filter(batch, rows);
        }

        var column = batch.Columns[_slot];
        var kept = 0;
        foreach (var row in rows)
        {
            var id = column[row];
            var holds = id.Tag == TermTag.Integer
                ? HoldsForIds(id)
                : ValueOperators.Holds(_comparison, Context.Values.ValueOf(id), _value) == Truth.True;
            rows[kept] = row;
            kept += holds ? 1 : 0;
        }

        return kept;
    }

    private bool HoldsForIds(TermId id) => _comparison switch
    {
        ComparisonOperator.Less => id < _constant,
        ComparisonOperator.LessOrEqual => id <= _constant,
        ComparisonOperator.Greater => id > _constant,
        _ => id >= _constant,
    };
}

/// <summary>A column compared with a constant by <c>=</c> or <c>!=</c>: by ids wherever only the same term can be equal.</summary>
internal sealed class ColumnEqualityCondition : Condition
{
    private readonly int _slot;
    private readonly TermId _constant;
    private readonly bool _negated;
    private readonly bool _isIri;
    private readonly bool _onlySameTermIsEqual;

    public ColumnEqualityCondition(EvaluationContext context, int slot, TermId constant, bool negated)
        : base(context)
    {
        _slot = slot;
        _constant = constant;
        _negated = negated;
        var term = context.Scope.Decode(constant);
        _isIri = term is Iri;
        _onlySameTermIsEqual = _isIri || term is Literal literal && (literal.Language is not null || literal.Datatype == Xsd.String);
    }

    public override Truth Test(Batch batch, int row)
    {
        var id = batch.Columns[_slot][row];
        var truth = id.IsNone ? Truth.Error
            : _isIri ? TruthTables.Of(id == _constant)
            : Context.Equality.AreEqual(new ExpressionValue(id), new ExpressionValue(_constant));
        return _negated ? TruthTables.Not(truth) : truth;
    }

    public override int Filter(Batch batch, Span<int> rows)
    {
        // For IRIs neither side can be an error; for strings "=" cannot be true of another term, whether that is false or an error.
        if (!_onlySameTermIsEqual || (_negated && !_isIri))
        {
            return base.Filter(batch, rows);
        }

        var column = batch.Columns[_slot];
        var kept = 0;
        foreach (var row in rows)
        {
            var id = column[row];
            rows[kept] = row;
            kept += !id.IsNone && (id == _constant) != _negated ? 1 : 0;
        }

        return kept;
    }
}
