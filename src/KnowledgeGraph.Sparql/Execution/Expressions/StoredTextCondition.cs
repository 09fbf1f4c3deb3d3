using System.Text;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>Whether a text has a part, both as UTF-8.</summary>
internal delegate bool PartTest(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part);

/// <summary>
/// CONTAINS, STRSTARTS or STRENDS of a column and a constant plain string, which every string may be asked for (SPARQL 1.2 §17.4.3.1.2). Strings of the
/// dictionary are looked at where they lie; for anything else the function itself is called.
/// </summary>
internal sealed class StoredTextCondition(EvaluationContext context, int slot, ExpressionValue constant, string part, PartTest test, BinaryFunction function)
    : Condition(context)
{
    private readonly byte[] _part = Encoding.UTF8.GetBytes(part);

    /// <summary>The condition that takes the place of a call, or null where the call is not of this kind.</summary>
    public static StoredTextCondition? For(EvaluationContext context, FunctionRow row, CompiledExpression first, CompiledExpression second)
    {
        PartTest? test = row.Name switch
        {
            "CONTAINS" => static (text, part) => text.IndexOf(part) >= 0,
            "STRSTARTS" => static (text, part) => text.StartsWith(part),
            "STRENDS" => static (text, part) => text.EndsWith(part),
            _ => null,
        };
        return test is not null && first is ColumnOperand column && second is ConstantOperand { Value: { IsError: false } value } && context.PlainStringOf(value) is { } part
            ? new StoredTextCondition(context, column.Slot, value, part, test, row.Binary!)
            : null;
    }

    public override Truth Test(Batch batch, int row)
    {
        var id = batch.Columns[slot][row];
        if (id.Tag == TermTag.Literal)
        {
            Span<byte> scratch = stackalloc byte[TermView.ScratchSize];
            var view = Context.Scope.Snapshot.Terms.View(id, scratch);
            if (StoredText.IsString(view) && view.Prefix.IsEmpty)
            {
                return TruthTables.Of(test(view.Suffix, _part));
            }
        }

        return id.IsNone ? Truth.Error : Context.Values.TruthOf(function(Context, new ExpressionValue(id), constant));
    }
}
