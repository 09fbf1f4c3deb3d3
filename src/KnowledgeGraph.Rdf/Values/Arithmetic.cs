namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// Arithmetic with the type promotion of XPath 2.0 §B (integer to decimal to float to double); integers divide to decimals. Dates, times and
/// durations follow XPath F&amp;O §10.6 and §10.8. No value (the default) means a type error, a division by zero, or an overflow.
/// </summary>
public static class Arithmetic
{
    public static XsdValue Add(in XsdValue left, in XsdValue right) => Promoted(left, right) switch
    {
        XsdType.Integer or XsdType.Decimal => AddExact(left, right),
        XsdType.Float => XsdValue.Of(left.ToSingle() + right.ToSingle()),
        XsdType.Double => XsdValue.Of(left.ToDouble() + right.ToDouble()),
        _ => TemporalArithmetic.Add(left, right),
    };

    public static XsdValue Subtract(in XsdValue left, in XsdValue right) => Promoted(left, right) switch
    {
        XsdType.Integer => XsdValue.Of(XsdType.Integer, left.AsDecimal - right.AsDecimal),
        XsdType.Decimal => XsdValue.Of(XsdType.Decimal, left.AsDecimal - right.AsDecimal),
        XsdType.Float => XsdValue.Of(left.ToSingle() - right.ToSingle()),
        XsdType.Double => XsdValue.Of(left.ToDouble() - right.ToDouble()),
        _ => TemporalArithmetic.Subtract(left, right),
    };

    public static XsdValue Multiply(in XsdValue left, in XsdValue right) => Promoted(left, right) switch
    {
        XsdType.Integer => XsdValue.Of(XsdType.Integer, left.AsDecimal * right.AsDecimal),
        XsdType.Decimal => XsdValue.Of(XsdType.Decimal, left.AsDecimal * right.AsDecimal),
        XsdType.Float => XsdValue.Of(left.ToSingle() * right.ToSingle()),
        XsdType.Double => XsdValue.Of(left.ToDouble() * right.ToDouble()),
        _ => TemporalArithmetic.Multiply(left, right),
    };

    public static XsdValue Divide(in XsdValue left, in XsdValue right) => Promoted(left, right) switch
    {
        XsdType.Integer or XsdType.Decimal => XsdDecimal.TryDivide(left.AsDecimal, right.AsDecimal, out var quotient)
            ? XsdValue.Of(XsdType.Decimal, quotient)
            : default,
        XsdType.Float => XsdValue.Of(left.ToSingle() / right.ToSingle()),
        XsdType.Double => XsdValue.Of(left.ToDouble() / right.ToDouble()),
        _ => TemporalArithmetic.Divide(left, right),
    };

    public static XsdValue Negate(in XsdValue operand) => operand.Type switch
    {
        XsdType.Float => XsdValue.Of(-operand.AsSingle),
        XsdType.Double => XsdValue.Of(-operand.AsDouble),
        XsdType.Decimal => XsdValue.Of(XsdType.Decimal, -operand.AsDecimal),
        _ when XsdDatatypes.IsInteger(operand.Type) => XsdValue.Of(XsdType.Integer, -operand.AsDecimal),
        _ when XsdDatatypes.IsDuration(operand.Type) => XsdValue.Of(operand.AsDuration.Negated()),
        _ => default,
    };

    /// <summary>The type in which two numbers are computed, or <see cref="XsdType.None"/> where one is no number.</summary>
    private static XsdType Promoted(in XsdValue left, in XsdValue right)
    {
        if (!left.IsNumeric || !right.IsNumeric)
        {
            return XsdType.None;
        }

        return left.Type == XsdType.Double || right.Type == XsdType.Double ? XsdType.Double
            : left.Type == XsdType.Float || right.Type == XsdType.Float ? XsdType.Float
            : left.Type == XsdType.Decimal || right.Type == XsdType.Decimal ? XsdType.Decimal
            : XsdType.Integer;
    }

    private static XsdValue AddExact(in XsdValue left, in XsdValue right)
    {
        var type = left.Type == XsdType.Decimal || right.Type == XsdType.Decimal ? XsdType.Decimal : XsdType.Integer;
        if (left.IsSmallExact && right.IsSmallExact && left.ExactScale == right.ExactScale)
        {
            var sum = unchecked(left.SmallUnscaled + right.SmallUnscaled);
            var overflowed = ((left.SmallUnscaled ^ sum) & (right.SmallUnscaled ^ sum)) < 0;
            if (!overflowed)
            {
                return XsdValue.Of(type, new XsdDecimal(sum, left.ExactScale));
            }
        }

        return XsdValue.Of(type, left.AsDecimal + right.AsDecimal);
    }
}
