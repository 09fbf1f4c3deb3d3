namespace KnowledgeGraph.Rdf.Values;

/// <summary>How two values stand to each other.</summary>
public enum ValueOrder : byte
{
    Less,
    Equal,
    Greater,

    /// <summary>Different, without an order: not a number, or durations and dates whose order depends on what they do not say.</summary>
    Unordered,

    /// <summary>Values of types that no operator compares.</summary>
    Incomparable,
}

/// <summary>Comparison in the value space (SPARQL 1.1 §17.3, XPath F&amp;O §6.3, §10.4, §10.5).</summary>
public static class ValueComparison
{
    /// <summary>The order by which <c>&lt;</c> and its kin decide.</summary>
    public static ValueOrder Compare(in XsdValue left, in XsdValue right)
    {
        if (left.IsNumeric && right.IsNumeric)
        {
            return CompareNumbers(left, right);
        }

        if (XsdDatatypes.IsDuration(left.Type) && XsdDatatypes.IsDuration(right.Type))
        {
            return Order(XsdDuration.Compare(left.AsDuration, right.AsDuration));
        }

        if (Moment(left.Type) != Moment(right.Type))
        {
            return ValueOrder.Incomparable;
        }

        return left.Type switch
        {
            XsdType.String => Order(CompareCodePoints(left.AsString, right.AsString)),
            XsdType.Boolean => Order(left.AsBoolean.CompareTo(right.AsBoolean)),
            XsdType.None => ValueOrder.Incomparable,
            _ => Order(XsdDateTime.Compare(left.AsDateTime, right.AsDateTime)),
        };
    }

    /// <summary>
    /// Whether the values are equal; null where that is an error: an order of dates or times that is indeterminate. Values of known but
    /// different types are different.
    /// </summary>
    public static bool? AreEqual(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsDuration(left.Type) && XsdDatatypes.IsDuration(right.Type))
        {
            return left.AsDuration.Equals(right.AsDuration);
        }

        return Compare(left, right) switch
        {
            ValueOrder.Equal => true,
            ValueOrder.Unordered => left.IsNumeric ? false : null,
            _ => false,
        };
    }

    /// <summary>Compares strings by code point: UTF-16 order with surrogates after everything else of their plane.</summary>
    public static int CompareCodePoints(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        char l = left[common], r = right[common];
        return char.IsSurrogate(l) != char.IsSurrogate(r) ? (char.IsSurrogate(l) ? 1 : -1) : l.CompareTo(r);
    }

    private static ValueOrder CompareNumbers(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsExact(left.Type) && XsdDatatypes.IsExact(right.Type))
        {
            return left.IsSmallExact && right.IsSmallExact && left.ExactScale == right.ExactScale
                ? Order(left.SmallUnscaled.CompareTo(right.SmallUnscaled))
                : Order(left.AsDecimal.CompareTo(right.AsDecimal));
        }

        // XPath 2.0 §B.1: numeric operands are promoted to the type of the wider one.
        return left.Type == XsdType.Double || right.Type == XsdType.Double
            ? OrderDoubles(left.ToDouble(), right.ToDouble())
            : OrderDoubles(left.ToSingle(), right.ToSingle());
    }

    private static ValueOrder OrderDoubles(double left, double right) =>
        left < right ? ValueOrder.Less
        : left > right ? ValueOrder.Greater
        : left == right ? ValueOrder.Equal
        : ValueOrder.Unordered;

    private static ValueOrder Order(int? order) => order switch
    {
        null => ValueOrder.Unordered,
        < 0 => ValueOrder.Less,
        0 => ValueOrder.Equal,
        _ => ValueOrder.Greater,
    };

    /// <summary>The type that comparison goes by: a <c>dateTimeStamp</c> is a <c>dateTime</c>.</summary>
    private static XsdType Moment(XsdType type) => type == XsdType.DateTimeStamp ? XsdType.DateTime : type;
}
