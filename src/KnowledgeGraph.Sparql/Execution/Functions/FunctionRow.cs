using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

internal delegate ExpressionValue NullaryFunction(EvaluationContext context);

internal delegate ExpressionValue UnaryFunction(EvaluationContext context, in ExpressionValue argument);

internal delegate ExpressionValue BinaryFunction(EvaluationContext context, in ExpressionValue first, in ExpressionValue second);

internal delegate ExpressionValue VariadicFunction(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments);

/// <summary>
/// A function as the compiler needs it: its name, how many arguments it takes, and the method, one of which is set. No function is called with
/// an error among its arguments.
/// </summary>
internal sealed record FunctionRow
{
    public FunctionRow(string name, NullaryFunction nullary)
    {
        Name = name;
        Nullary = nullary;
    }

    public FunctionRow(string name, UnaryFunction unary)
    {
        Name = name;
        Unary = unary;
        (LeastArguments, MostArguments) = (1, 1);
    }

    public FunctionRow(string name, BinaryFunction binary)
    {
        Name = name;
        Binary = binary;
        (LeastArguments, MostArguments) = (2, 2);
    }

    public FunctionRow(string name, int least, int most, VariadicFunction variadic)
    {
        Name = name;
        Variadic = variadic;
        (LeastArguments, MostArguments) = (least, most);
    }

    public string Name { get; }

    public int LeastArguments { get; }

    public int MostArguments { get; }

    public NullaryFunction? Nullary { get; }

    public UnaryFunction? Unary { get; }

    public BinaryFunction? Binary { get; }

    public VariadicFunction? Variadic { get; }

    /// <summary>Whether two calls with the same arguments may differ: then nothing is remembered or computed ahead.</summary>
    public bool IsVolatile { get; init; }
}
