using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>The four kinds of numbers in the order of promotion (SPARQL 1.1 §17.3).</summary>
internal enum NumberKind
{
    Integer,
    Decimal,
    Float,
    Double,
}

/// <summary>
/// A number: exactly as an integer divided by a power of ten, or in binary. Computed here with <see cref="BigInteger"/> and with nothing of the engine's;
/// the quotient of decimals alone, whose digits the specification leaves open, is the engine's.
/// </summary>
internal readonly partial record struct ReferenceNumber(NumberKind Kind, BigInteger Unscaled, int Scale, double Binary)
{
    private static readonly string[] IntegerTypes =
        ["integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"];

    private bool IsExact => Kind is NumberKind.Integer or NumberKind.Decimal;

    /// <summary>The number that a literal is, or null.</summary>
    public static ReferenceNumber? Of(Term? term)
    {
        if (term is not Literal { Language: null } literal || !literal.Datatype.StartsWith(Xsd.Namespace, StringComparison.Ordinal))
        {
            return null;
        }

        // Literals of derived types in generated data are within their bounds.
        var text = literal.LexicalForm.Trim(' ', '\t', '\r', '\n');
        return literal.Datatype[Xsd.Namespace.Length..] switch
        {
            "decimal" when DecimalForm().IsMatch(text) => Exact(NumberKind.Decimal, text),
            "double" when DoubleForm().IsMatch(text) => new(NumberKind.Double, 0, 0, ParseBinary(text)),
            "float" when DoubleForm().IsMatch(text) => new(NumberKind.Float, 0, 0, (float)ParseBinary(text)),
            var type when IntegerTypes.Contains(type) && IntegerForm().IsMatch(text) => Exact(NumberKind.Integer, text),
            _ => null,
        };
    }

    public static Literal? Calculate(ArithmeticOperator @operator, ReferenceNumber left, ReferenceNumber right)
    {
        var kind = (NumberKind)Math.Max((int)left.Kind, (int)right.Kind);
        if (kind >= NumberKind.Float)
        {
            var (l, r) = (left.ToBinary(kind), right.ToBinary(kind));
            var result = @operator switch
            {
                ArithmeticOperator.Add => l + r,
                ArithmeticOperator.Subtract => l - r,
                ArithmeticOperator.Multiply => l * r,
                _ => l / r,
            };
            return FromBinary(kind, result);
        }

        if (@operator == ArithmeticOperator.Divide)
        {
            return new ReferenceValue(Arithmetic.Divide(ReferenceValue.Of(left.ToTerm())!.Value.Value, ReferenceValue.Of(right.ToTerm())!.Value.Value)).ToTerm();
        }

        var scale = Math.Max(left.Scale, right.Scale);
        var (a, b) = (left.Unscaled * BigInteger.Pow(10, scale - left.Scale), right.Unscaled * BigInteger.Pow(10, scale - right.Scale));
        return (@operator switch
        {
            ArithmeticOperator.Add => new ReferenceNumber(kind, a + b, scale, 0),
            ArithmeticOperator.Subtract => new(kind, a - b, scale, 0),
            _ => new(kind, left.Unscaled * right.Unscaled, left.Scale + right.Scale, 0),
        }).ToTerm();
    }

    public ReferenceNumber Negated() => this with { Unscaled = -Unscaled, Binary = -Binary };

    public Literal? Rounded(string function)
    {
        if (!IsExact)
        {
            return FromBinary(Kind, function switch
            {
                "ABS" => Math.Abs(Binary),
                "CEIL" => Math.Ceiling(Binary),
                "FLOOR" => Math.Floor(Binary),
                _ => double.IsNegative(Binary) && Binary >= -0.5 ? -0.0 : Math.Floor(Binary + 0.5),
            });
        }

        var one = BigInteger.Pow(10, Scale);
        BigInteger Floor(BigInteger number) => BigInteger.DivRem(number, one, out var rest) - (rest.Sign < 0 ? 1 : 0);
        return (function switch
        {
            "ABS" => this with { Unscaled = BigInteger.Abs(Unscaled) },
            "CEIL" => this with { Unscaled = -Floor(-Unscaled), Scale = 0 },
            "FLOOR" => this with { Unscaled = Floor(Unscaled), Scale = 0 },
            _ => this with { Unscaled = Floor(Unscaled + (one / 2)), Scale = 0 },
        }).ToTerm();
    }

    /// <summary>Null where one is NaN.</summary>
    public static int? Compare(ReferenceNumber left, ReferenceNumber right)
    {
        if (left.IsExact && right.IsExact)
        {
            return (left.Unscaled * BigInteger.Pow(10, right.Scale)).CompareTo(right.Unscaled * BigInteger.Pow(10, left.Scale));
        }

        var kind = (NumberKind)Math.Max((int)left.Kind, (int)right.Kind);
        var (l, r) = (left.ToBinary(kind), right.ToBinary(kind));
        return double.IsNaN(l) || double.IsNaN(r) ? null : l < r ? -1 : l > r ? 1 : 0;
    }

    /// <summary>The literal, in the form that the engine writes such values.</summary>
    public Literal? ToTerm()
    {
        if (!IsExact)
        {
            return FromBinary(Kind, Binary);
        }

        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var text = (Unscaled.Sign < 0 ? "-" : "") + (Scale == 0 ? digits : $"{digits[..^Scale]}.{digits[^Scale..]}");
        return ReferenceValue.Of(new Literal(text, Kind == NumberKind.Integer ? Xsd.Integer : Xsd.Decimal))!.Value.ToTerm();
    }

    private double ToBinary(NumberKind kind)
    {
        if (!IsExact)
        {
            return Binary;
        }

        var text = ToTerm()!.LexicalForm;
        return kind == NumberKind.Float ? float.Parse(text, CultureInfo.InvariantCulture) : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static Literal? FromBinary(NumberKind kind, double value) =>
        new ReferenceValue(kind == NumberKind.Float ? XsdValue.Of((float)value) : XsdValue.Of(value)).ToTerm();

    private static ReferenceNumber Exact(NumberKind kind, string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var scale = point < 0 ? 0 : text.Length - point - 1;
        return new(kind, BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), scale, 0);
    }

    private static double ParseBinary(string text) => text switch
    {
        "INF" or "+INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^[+-]?[0-9]+\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?INF|NaN)\z")]
    private static partial Regex DoubleForm();
}
