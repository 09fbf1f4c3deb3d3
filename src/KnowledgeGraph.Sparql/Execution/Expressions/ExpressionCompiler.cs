using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>Makes an expression ready for one run over batches with the given slots.</summary>
internal sealed class ExpressionCompiler
{
    private static readonly Batch NoColumns = new(0) { Count = 1 };

    private readonly EvaluationContext _context;
    private readonly VariableSlots _slots;
    private readonly IExistsEvaluator _exists;
    private bool _isRemembering;

    private ExpressionCompiler(VariableSlots slots, TermScope scope, IExistsEvaluator exists)
    {
        _context = new EvaluationContext(scope);
        _slots = slots;
        _exists = exists;
    }

    /// <exception cref="UnknownFunctionException">A function is not known, or not with this number of arguments.</exception>
    public static CompiledExpression Compile(Expression expression, VariableSlots slots, TermScope scope, IExistsEvaluator exists) =>
        new ExpressionCompiler(slots, scope, exists).Compile(expression);

    private CompiledExpression Compile(Expression expression)
    {
        if (expression is BuiltInCall or FunctionCall or ArithmeticExpression && ExpressionTraits.IsConstant(expression))
        {
            return new ConstantOperand(_context, CompileNode(expression).Evaluate(NoColumns, 0));
        }

        if (StoredTextCastOf(expression) is { } cast)
        {
            return cast;
        }

        var slot = !_isRemembering && ExpressionTraits.OnlyVariableWorthRemembering(expression) is { } variable ? _slots.Of(variable) : -1;
        if (slot < 0)
        {
            return CompileNode(expression);
        }

        _isRemembering = true;
        var inner = CompileNode(expression);
        _isRemembering = false;
        return new RememberedExpression(_context, slot, inner);
    }

    private StoredTextCast? StoredTextCastOf(Expression expression) =>
        expression is FunctionCall { Function.Value: var iri, Arguments: [BuiltInCall { Arguments: [VariableExpression { Variable: var variable }] } text] }
        && text.Name.Equals("STR", StringComparison.OrdinalIgnoreCase)
        && CastFunctions.TargetOf(iri) is var target and not (XsdType.None or XsdType.String)
        && _slots.Of(variable) is var slot and >= 0
            ? new StoredTextCast(_context, slot, target, CompileNode(expression))
            : null;

    private CompiledExpression CompileNode(Expression expression) => expression switch
    {
        VariableExpression e => CompileVariable(e.Variable),
        ConstantExpression e => new ConstantOperand(_context, new ExpressionValue(_context.Scope.Intern(e.Term))),
        OrExpression e => new OrCondition(_context, Compile(e.Left), Compile(e.Right)),
        AndExpression e => new AndCondition(_context, Compile(e.Left), Compile(e.Right)),
        NotExpression e => new NotCondition(_context, Compile(e.Operand)),
        CompareExpression e => CompileComparison(e.Operator, Compile(e.Left), Compile(e.Right)),
        ArithmeticExpression e => new BinaryArithmetic(_context, e.Operator, Compile(e.Left), Compile(e.Right)),
        NegateExpression e => new Negation(_context, Compile(e.Operand)),
        UnaryPlusExpression e => new UnaryPlus(_context, Compile(e.Operand)),
        InExpression e => new InCondition(_context, Compile(e.Operand), CompileAll(e.List), e.Negated),
        ExistsExpression e => new ExistsCondition(_context, e, _slots, _exists),
        BoundExpression e => new BoundCondition(_context, _slots.Of(e.Variable)),
        IfExpression e => new IfChoice(_context, Compile(e.Condition), Compile(e.Then), Compile(e.Else)),
        CoalesceExpression e => new CoalesceChoice(_context, CompileAll(e.Operands)),
        BuiltInCall { Name: var name } e when name.Equals("BNODE", StringComparison.OrdinalIgnoreCase) => CompileBlankNode(e),
        BuiltInCall e => CompileCall(FunctionTable.Find(e.Name) ?? throw new UnknownFunctionException(e.Name), e.Arguments),
        FunctionCall e => CompileCall(
            CastFunctions.Find(e.Function.Value) ?? FunctionTable.Find(e.Function.Value) ?? throw new UnknownFunctionException(e.Function.ToString()),
            e.Arguments),
        _ => throw new UnreachableException($"{expression.GetType().Name} is no expression that the compiler knows."),
    };

    private CompiledExpression CompileVariable(Variable variable) =>
        _slots.Of(variable) is var slot and >= 0
            ? new ColumnOperand(_context, slot)
            : new ConstantOperand(_context, ExpressionValue.Error);

    private CompiledExpression[] CompileAll(ImmutableArray<Expression> expressions)
    {
        var compiled = new CompiledExpression[expressions.Length];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Compile(expressions[i]);
        }

        return compiled;
    }

    private CompiledExpression CompileComparison(ComparisonOperator comparison, CompiledExpression left, CompiledExpression right)
    {
        if (left is ConstantOperand && right is ColumnOperand)
        {
            return CompileComparison(Mirrored(comparison), right, left);
        }

        var isEquality = comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        var negated = comparison == ComparisonOperator.NotEqual;
        if (left is ColumnOperand column && right is ConstantOperand { Value.IsError: false } constant)
        {
            var id = _context.Values.IdOf(constant.Value);
            return isEquality
                ? new ColumnEqualityCondition(_context, column.Slot, id, negated)
                : new ColumnOrderCondition(_context, column.Slot, comparison, id);
        }

        return isEquality
            ? new EqualityCondition(_context, left, right, negated)
            : new OrderCondition(_context, comparison, left, right);
    }

    private static ComparisonOperator Mirrored(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    private BlankNodeCall CompileBlankNode(BuiltInCall call) => call.Arguments.Length <= 1
        ? new BlankNodeCall(_context, call.Arguments.IsEmpty ? null : Compile(call.Arguments[0]))
        : throw new UnknownFunctionException(call.Name, call.Arguments.Length);

    private CompiledExpression CompileCall(FunctionRow function, ImmutableArray<Expression> arguments)
    {
        if (arguments.Length < function.LeastArguments || arguments.Length > function.MostArguments)
        {
            throw new UnknownFunctionException(function.Name, arguments.Length);
        }

        return function switch
        {
            { Nullary: { } nullary } => new NullaryCall(_context, nullary),
            { Unary: { } unary } => new UnaryCall(_context, unary, Compile(arguments[0])),
            { Binary: not null } => CompileBinary(function, Compile(arguments[0]), Compile(arguments[1])),
            { Variadic: { } variadic } => new VariadicCall(_context, variadic, CompileAll(arguments)),
            _ => throw new UnreachableException($"The row of {function.Name} has no method."),
        };
    }

    private CompiledExpression CompileBinary(FunctionRow function, CompiledExpression first, CompiledExpression second) =>
        (CompiledExpression?)StoredTextCondition.For(_context, function, first, second) ?? new BinaryCall(_context, function.Binary!, first, second);
}
