using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Execution.Caching;

/// <summary>Expressions as canonical text, as far as the same terms always give the same value.</summary>
internal sealed class ExpressionTexts(CanonicalText text)
{
    /// <summary>False where the value depends on the run, on patterns, or on what an extension does.</summary>
    public bool Add(Expression expression)
    {
        text.Open(expression.GetType().Name);
        var isKeepable = AddDetails(expression);
        foreach (var child in isKeepable ? ExpressionParts.Children(expression) : [])
        {
            isKeepable &= Add(child);
        }

        text.Close();
        return isKeepable;
    }

    private bool AddDetails(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                text.Add(variable.Variable);
                return true;
            case BoundExpression bound:
                text.Add(bound.Variable);
                return true;
            case ConstantExpression constant:
                text.Add(constant.Term);
                return true;
            case CompareExpression compare:
                text.Add(compare.Operator.ToString());
                return true;
            case ArithmeticExpression arithmetic:
                text.Add(arithmetic.Operator.ToString());
                return true;
            case InExpression list:
                text.Add(list.Negated ? "not in" : "in");
                return true;
            case BuiltInCall call:
                text.Add(call.Name);
                // NOW is the run's instant, and IRI resolves against its base.
                return call.Name is not ("NOW" or "IRI") && FunctionTable.Find(call.Name) is { IsVolatile: false };
            case FunctionCall call:
                text.Add(call.Function.Value);
                return call.Function.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal);
            default:
                return expression is not ExistsExpression;
        }
    }
}
