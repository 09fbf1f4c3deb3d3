using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Functions on numbers (SPARQL 1.1 §17.4.4, XPath F&amp;O §6.4). The result has the argument's type, derived integers give integers.</summary>
internal static class NumericFunctions
{
    public static ExpressionValue Abs(EvaluationContext context, in ExpressionValue argument) =>
        Apply(context.ValueOf(argument), static number => number.Abs(), Math.Abs);

    public static ExpressionValue Ceiling(EvaluationContext context, in ExpressionValue argument) =>
        Apply(context.ValueOf(argument), static number => number.Ceiling(), Math.Ceiling);

    public static ExpressionValue Floor(EvaluationContext context, in ExpressionValue argument) =>
        Apply(context.ValueOf(argument), static number => number.Floor(), Math.Floor);

    public static ExpressionValue Round(EvaluationContext context, in ExpressionValue argument) =>
        Apply(context.ValueOf(argument), static number => number.Round(), RoundHalfUp);

    public static ExpressionValue Random() => new(XsdValue.Of(System.Random.Shared.NextDouble()));

    private static ExpressionValue Apply(in XsdValue number, Func<XsdDecimal, XsdDecimal> exact, Func<double, double> approximate) => number.Type switch
    {
        XsdType.Double => new(XsdValue.Of(approximate(number.AsDouble))),
        XsdType.Float => new(XsdValue.Of((float)approximate(number.AsSingle))),
        XsdType.Decimal => new(XsdValue.Of(XsdType.Decimal, exact(number.AsDecimal))),
        _ when number.IsNumeric => new(XsdValue.Of(XsdType.Integer, exact(number.AsDecimal))),
        _ => ExpressionValue.Error,
    };

    /// <summary>fn:round goes up from the middle, and keeps numbers that have no fraction, infinities and negative zero.</summary>
    private static double RoundHalfUp(double number)
    {
        var floor = Math.Floor(number);
        var rounded = number - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 && (double.IsNegative(number)) ? -0.0 : rounded;
    }
}
