using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>An expression (SPARQL 1.1 §17). Aggregates have been replaced by the variables that <see cref="Group"/> binds.</summary>
public abstract record Expression
{
    private protected Expression()
    {
    }
}

public sealed record VariableExpression(Variable Variable) : Expression;

public sealed record ConstantExpression(Term Term) : Expression;

/// <summary>Operators with rules of their own for errors (§17.2), or more than a function call.</summary>
public sealed record OrExpression(Expression Left, Expression Right) : Expression;

public sealed record AndExpression(Expression Left, Expression Right) : Expression;

public sealed record NotExpression(Expression Operand) : Expression;

public sealed record CompareExpression(ComparisonOperator Operator, Expression Left, Expression Right) : Expression;

public sealed record ArithmeticExpression(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;

public sealed record NegateExpression(Expression Operand) : Expression;

/// <summary>Unary plus: the operand, an error where it is no number.</summary>
public sealed record UnaryPlusExpression(Expression Operand) : Expression;

/// <summary>IN and NOT IN (§17.4.1.9).</summary>
public sealed record InExpression(Expression Operand, ImmutableArray<Expression> List, bool Negated) : Expression;

public sealed record ExistsExpression(AlgebraNode Pattern, bool Negated) : Expression;

public sealed record BoundExpression(Variable Variable) : Expression;

public sealed record IfExpression(Expression Condition, Expression Then, Expression Else) : Expression;

public sealed record CoalesceExpression(ImmutableArray<Expression> Operands) : Expression;

/// <summary>
/// A built-in call by its keyword in upper case: <c>STRLEN</c>, <c>REGEX</c>, <c>NOW</c>, <c>TRIPLE</c> ... The parser has checked the number of
/// arguments, and writes <c>IRI</c> and <c>ISIRI</c> for the synonyms <c>URI</c> and <c>isURI</c>.
/// </summary>
public sealed record BuiltInCall(string Name, ImmutableArray<Expression> Arguments) : Expression;

/// <summary>A function by IRI: a cast or an extension function.</summary>
public sealed record FunctionCall(Iri Function, ImmutableArray<Expression> Arguments, bool Distinct = false) : Expression;


public enum ComparisonOperator : byte
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

public enum ArithmeticOperator : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>An aggregate (§18.5.1). <see cref="Operand"/> is null for <c>COUNT(*)</c>.</summary>
public sealed record Aggregate(AggregateKind Kind, Expression? Operand, bool Distinct, string? Separator = null, Iri? Function = null);

public enum AggregateKind : byte
{
    Count,
    Sum,
    Avg,
    Min,
    Max,
    Sample,
    GroupConcat,

    /// <summary>An aggregate that an extension names by IRI.</summary>
    Custom,
}
