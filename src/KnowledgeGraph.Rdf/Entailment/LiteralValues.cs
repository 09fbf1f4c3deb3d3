using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>
/// The values of literals of recognised datatypes: literals of one value become one term, so that terms are equal where values are.
/// </summary>
internal sealed class LiteralValues(EntailmentRegime regime, IReadOnlySet<string> datatypes)
{
    /// <summary>The recognised datatypes.</summary>
    public IReadOnlySet<string> Datatypes { get; } = regime == EntailmentRegime.Simple
        ? new HashSet<string>(datatypes, StringComparer.Ordinal)
        : new HashSet<string>(datatypes, StringComparer.Ordinal) { Xsd.String, RdfVocabulary.LangString, RdfVocabulary.DirLangString };

    public Triple Canonical(Triple triple) => new(Canonical(triple.Subject), triple.Predicate, Canonical(triple.Object));

    /// <summary>The term that stands for the same value; ill-typed literals and those of other datatypes stay.</summary>
    public Term Canonical(Term term) => term switch
    {
        Literal literal when Value(literal) is { } value => value,
        TripleTerm triple => new TripleTerm(Canonical(triple.Subject), triple.Predicate, Canonical(triple.Object)),
        _ => term,
    };

    /// <summary>True for a literal of a recognised datatype that has no value.</summary>
    public bool IsIllTyped(Literal literal) => Datatypes.Contains(literal.Datatype) && Value(literal) is null;

    /// <summary>True for a canonical literal whose datatype is recognised. Integers and decimals share their values, as decimals.</summary>
    public bool IsRecognised(Literal literal) =>
        Datatypes.Contains(literal.Datatype) || (literal.Datatype == Xsd.Decimal && Datatypes.Any(IsDecimal));

    /// <summary>Whether a canonical literal's value belongs to a recognised datatype; null where its own datatype is not recognised.</summary>
    public bool? BelongsTo(Literal literal, string datatype)
    {
        if (!IsRecognised(literal))
        {
            return null;
        }

        return literal.Datatype == datatype
            || (literal.Datatype == Xsd.Decimal && IsDecimal(datatype) && Value(new Literal(literal.LexicalForm, datatype)) is not null);
    }

    private static bool IsDecimal(string datatype) => datatype is Xsd.Decimal or Xsd.Integer or Xsd.Namespace + "int";

    private Literal? Value(Literal literal)
    {
        if (!Datatypes.Contains(literal.Datatype) || literal.Language is not null)
        {
            return literal.Language is null ? null : literal;
        }

        var text = literal.LexicalForm;
        return literal.Datatype switch
        {
            Xsd.Integer => IsInteger(text) ? Number(text) : null,
            Xsd.Namespace + "int" => IsInteger(text) && BigInteger.Parse(text, CultureInfo.InvariantCulture) is var n && n >= int.MinValue && n <= int.MaxValue ? Number(text) : null,
            Xsd.Decimal => IsDecimalText(text) ? Number(text) : null,
            Xsd.Float => Floating(text, Xsd.Float, d => ((float)d).ToString("R", CultureInfo.InvariantCulture)),
            Xsd.Double => Floating(text, Xsd.Double, d => d.ToString("R", CultureInfo.InvariantCulture)),
            RdfVocabulary.Json => Json(text),
            RdfVocabulary.XmlLiteral => IsXml(text) ? literal : null,
            RdfVocabulary.LangString or RdfVocabulary.DirLangString => null,
            _ => literal,
        };
    }

    private static bool IsInteger(string text) => text.AsSpan().TrimStart("+-") is { Length: > 0 } digits
        && !digits.ContainsAnyExceptInRange('0', '9') && text.Length - digits.Length <= 1;

    private static bool IsDecimalText(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        return IsInteger(digits);
    }

    private static Literal Number(string text)
    {
        var negative = text[0] == '-';
        var parts = text.TrimStart('+', '-').Split('.');
        var whole = parts[0].TrimStart('0');
        var fraction = parts.Length > 1 ? parts[1].TrimEnd('0') : "";
        var magnitude = (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction);
        return new Literal(negative && magnitude != "0" ? "-" + magnitude : magnitude, Xsd.Decimal);
    }

    private static Literal? Floating(string text, string datatype, Func<double, string> format)
    {
        if (text is "INF" or "+INF" or "-INF" or "NaN")
        {
            return new Literal(text.TrimStart('+'), datatype);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var exact = datatype == Xsd.Float ? float.Parse(text, Style, CultureInfo.InvariantCulture) : value;
        var written = format(exact);
        return new Literal(written switch { "Infinity" or "∞" => "INF", "-Infinity" or "-∞" => "-INF", _ => written }, datatype);
    }

    private static Literal? Json(string text)
    {
        try
        {
            return new Literal(JsonValue.Text(JsonDocument.Parse(text).RootElement), RdfVocabulary.Json);
        }
        catch (JsonException)
        {
            // No JSON, no value: the literal is ill-typed.
            return null;
        }
    }

    private static bool IsXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            // Not well-formed, no value: the literal is ill-typed.
            return false;
        }
    }
}
