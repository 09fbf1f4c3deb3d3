using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>
/// A cast of a column's text, as in <c>xsd:double(STR(?price))</c>: read from the dictionary's bytes, so that no string is made on the way. The
/// general way answers for terms that the dictionary does not hold as text.
/// </summary>
internal sealed class StoredTextCast(EvaluationContext context, int slot, XsdType target, CompiledExpression general) : CompiledExpression(context)
{
    // Joins give the same term in many rows on end.
    private TermId _id = TermId.None;
    private ExpressionValue _value = ExpressionValue.Error;

    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        var id = batch.Columns[slot][row];
        if (id != _id)
        {
            (_id, _value) = (id, Cast(id, batch, row));
        }

        return _value;
    }

    private ExpressionValue Cast(TermId id, Batch batch, int row)
    {
        if (id.Tag is TermTag.None or TermTag.Local or TermTag.BlankNode or TermTag.TripleTerm)
        {
            return general.Evaluate(batch, row);
        }

        Span<byte> scratch = stackalloc byte[TermView.ScratchSize];
        return StoredText.TryMap(Context.Scope.Snapshot.Terms.View(id, scratch), target, out var value)
            ? new ExpressionValue(value)
            : general.Evaluate(batch, row);
    }
}
