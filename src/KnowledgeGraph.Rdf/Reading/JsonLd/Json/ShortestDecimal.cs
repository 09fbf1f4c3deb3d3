using System.Globalization;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Json;

/// <summary>The fewest digits that tell a double from all others, as XML Schema and JSON write them.</summary>
internal static class ShortestDecimal
{
    /// <summary>Canonical <c>xsd:double</c>: one digit, a point, at least one digit, <c>E</c>, exponent; or <c>INF</c>, which 1e400 is read as.</summary>
    public static string ToXsdDouble(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "INF" : "-INF";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0E0" : "0.0E0";
        }

        var (digits, exponent) = Digits(value);
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
    }

    /// <summary>The number of RFC 8785 §3.2.2.3, as ECMAScript writes it.</summary>
    public static string ToJson(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, exponent) = Digits(value);
        var sign = value < 0 ? "-" : "";
        if (exponent is >= 21 or < -6)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "" : "+")}{exponent}");
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static (string Digits, int Exponent) Digits(double value)
    {
        // "E16" has all digits that a double can need; fewer that read back the same are better.
        for (var precision = 0; precision < 17; precision++)
        {
            var text = Math.Abs(value).ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (precision == 16 || double.Parse(text, CultureInfo.InvariantCulture) == Math.Abs(value))
            {
                var mark = text.IndexOf('E', StringComparison.Ordinal);
                var digits = text[..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
                return (digits, int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
