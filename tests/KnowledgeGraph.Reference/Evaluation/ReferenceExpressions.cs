using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>Expressions (SPARQL 1.1 §17). A null term and a null truth are errors.</summary>
internal sealed class ReferenceExpressions(Func<AlgebraNode, Solution, bool> exists)
{
    private static readonly Literal True = new("true", Xsd.Boolean);
    private static readonly Literal False = new("false", Xsd.Boolean);

    /// <summary>The effective boolean value (§17.2.2).</summary>
    public bool? IsTrue(Expression expression, Solution solution) => expression switch
    {
        // §17.2: an error on one side does not matter where the other side decides.
        OrExpression or => (IsTrue(or.Left, solution), IsTrue(or.Right, solution)) switch
        {
            (true, _) or (_, true) => true,
            (false, false) => false,
            _ => null,
        },
        AndExpression and => (IsTrue(and.Left, solution), IsTrue(and.Right, solution)) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => null,
        },
        NotExpression not => !IsTrue(not.Operand, solution),
        CompareExpression compare => Compare(compare.Operator, Evaluate(compare.Left, solution), Evaluate(compare.Right, solution)),
        InExpression @in => In(@in, solution),
        BoundExpression bound => solution[bound.Variable] is not null,
        ExistsExpression pattern => exists(pattern.Pattern, solution) != pattern.Negated,
        _ => EffectiveBoolean(Evaluate(expression, solution)),
    };

    public Term? Evaluate(Expression expression, Solution solution) => expression switch
    {
        VariableExpression variable => solution[variable.Variable],
        ConstantExpression constant => constant.Term,
        ArithmeticExpression arithmetic => Calculate(arithmetic, solution),
        NegateExpression negate => Negate(Evaluate(negate.Operand, solution)),
        UnaryPlusExpression plus => Evaluate(plus.Operand, solution) is var operand && ReferenceNumber.Of(operand) is not null ? operand : null,
        IfExpression choice => IsTrue(choice.Condition, solution) switch
        {
            true => Evaluate(choice.Then, solution),
            false => Evaluate(choice.Else, solution),
            null => null,
        },
        CoalesceExpression coalesce => coalesce.Operands.Select(operand => Evaluate(operand, solution)).FirstOrDefault(term => term is not null),
        FunctionCall cast => ReferenceCasts.Cast(cast.Function.Value, Evaluate(cast.Arguments[0], solution)),
        BuiltInCall call => ReferenceFunctions.Call(call.Name, [.. call.Arguments.Select(argument => Evaluate(argument, solution))]),
        OrExpression or AndExpression or NotExpression or CompareExpression or InExpression or BoundExpression or ExistsExpression =>
            IsTrue(expression, solution) is { } truth ? (truth ? True : False) : null,
        _ => throw new UnreachableException($"{expression.GetType().Name} has no definition here"),
    };

    /// <summary>Of an ill-typed literal there is none: it was false in SPARQL 1.1 and is an error in 1.2.</summary>
    private static bool? EffectiveBoolean(Term? term) => ReferenceValue.Of(term) is { } known ? EffectiveBooleanValue.Of(known.Value) : null;

    private bool? In(InExpression @in, Solution solution)
    {
        var operand = Evaluate(@in.Operand, solution);
        var equal = @in.List.Select(item => Equal(operand, Evaluate(item, solution))).ToList();
        bool? found = equal.Contains(true) ? true : equal.Contains(null) ? null : false;
        return @in.Negated ? !found : found;
    }

    private static bool? Compare(ComparisonOperator @operator, Term? left, Term? right) => @operator switch
    {
        ComparisonOperator.Equal => Equal(left, right),
        ComparisonOperator.NotEqual => !Equal(left, right),
        ComparisonOperator.Less => Ordered(left, right, order => order == ValueOrder.Less),
        ComparisonOperator.LessOrEqual => Ordered(left, right, order => order is ValueOrder.Less or ValueOrder.Equal),
        ComparisonOperator.Greater => Ordered(left, right, order => order == ValueOrder.Greater),
        _ => Ordered(left, right, order => order is ValueOrder.Greater or ValueOrder.Equal),
    };

    /// <summary>
    /// Equal values, or the same term; two literals of which one has no known value and that are not the same term are an error (§17.4.1.7). A language-tagged
    /// string is a pair of string and tag, which no literal of another datatype can denote: it is known to differ from all of them.
    /// </summary>
    private static bool? Equal(Term? left, Term? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (ReferenceNumber.Of(left) is { } a && ReferenceNumber.Of(right) is { } b)
        {
            return ReferenceNumber.Compare(a, b) == 0;
        }

        if (ReferenceValue.Of(left) is { } l && ReferenceValue.Of(right) is { } r)
        {
            return ValueComparison.AreEqual(l.Value, r.Value);
        }

        return left.Equals(right) ? true
            : left is Literal { Language: null } && right is Literal { Language: null } ? null
            : false;
    }

    private static bool? Ordered(Term? left, Term? right, Func<ValueOrder, bool> holds)
    {
        // What is compared with NaN is never so, and no error.
        if (ReferenceNumber.Of(left) is { } a && ReferenceNumber.Of(right) is { } b)
        {
            return ReferenceNumber.Compare(a, b) is { } order && holds(order < 0 ? ValueOrder.Less : order > 0 ? ValueOrder.Greater : ValueOrder.Equal);
        }

        if (ReferenceValue.Of(left) is not { } l || ReferenceValue.Of(right) is not { } r)
        {
            return null;
        }

        return ValueComparison.Compare(l.Value, r.Value) switch
        {
            ValueOrder.Incomparable or ValueOrder.Unordered => null,
            var order => holds(order),
        };
    }

    private Literal? Calculate(ArithmeticExpression arithmetic, Solution solution)
    {
        var (left, right) = (Evaluate(arithmetic.Left, solution), Evaluate(arithmetic.Right, solution));
        if (ReferenceNumber.Of(left) is { } a && ReferenceNumber.Of(right) is { } b)
        {
            return ReferenceNumber.Calculate(arithmetic.Operator, a, b);
        }

        // Dates and durations are the engine's own arithmetic on both sides: here it is the way to it that is compared.
        if (ReferenceValue.Of(left) is not { } l || ReferenceValue.Of(right) is not { } r)
        {
            return null;
        }

        return new ReferenceValue(arithmetic.Operator switch
        {
            ArithmeticOperator.Add => Arithmetic.Add(l.Value, r.Value),
            ArithmeticOperator.Subtract => Arithmetic.Subtract(l.Value, r.Value),
            ArithmeticOperator.Multiply => Arithmetic.Multiply(l.Value, r.Value),
            _ => Arithmetic.Divide(l.Value, r.Value),
        }).ToTerm();
    }

    private static Literal? Negate(Term? operand) =>
        ReferenceNumber.Of(operand) is { } number ? number.Negated().ToTerm()
        : ReferenceValue.Of(operand) is { } value ? new ReferenceValue(Arithmetic.Negate(value.Value)).ToTerm()
        : null;
}
