using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>RDF to Object Conversion for literals (JSON-LD 1.1 API §8.5).</summary>
internal static class LiteralToValue
{
    private const string I18n = "https://www.w3.org/ns/i18n#";

    public static JsonMap Convert(Literal literal, JsonLdOptions options)
    {
        if (options.UseNativeTypes && Native(literal) is { } native)
        {
            return new JsonMap { ["@value"] = native };
        }

        var result = new JsonMap { ["@value"] = literal.LexicalForm };
        if (literal.Language is not null)
        {
            result["@language"] = literal.Language;
            if (literal.Direction != BaseDirection.None)
            {
                result["@direction"] = literal.Direction == BaseDirection.LeftToRight ? "ltr" : "rtl";
            }
        }
        else if (literal.Datatype == RdfVocabulary.Json && !options.IsVersion10)
        {
            result["@value"] = Json(literal.LexicalForm);
            result["@type"] = "@json";
        }
        else if (options.Direction == RdfDirection.I18nDatatype && literal.Datatype.StartsWith(I18n, StringComparison.Ordinal))
        {
            Directional(result, literal.Datatype[I18n.Length..]);
        }
        else if (literal.Datatype != Xsd.String)
        {
            result["@type"] = literal.Datatype;
        }

        return result;
    }

    private static void Directional(JsonMap result, string fragment)
    {
        var mark = fragment.IndexOf('_', StringComparison.Ordinal);
        var language = mark < 0 ? fragment : fragment[..mark];
        if (language.Length > 0)
        {
            result["@language"] = language;
        }

        if (mark >= 0)
        {
            result["@direction"] = fragment[(mark + 1)..];
        }
    }

    private static object? Json(string text)
    {
        try
        {
            return JsonTree.Read(text);
        }
        catch (JsonException error)
        {
            throw new JsonLdException("invalid JSON literal", error.Message);
        }
    }

    private static object? Native(Literal literal)
    {
        var text = literal.LexicalForm;
        switch (literal.Datatype)
        {
            case Xsd.Boolean:
                return text is "true" or "1" ? true : text is "false" or "0" ? false : null;
            case Xsd.Integer when decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer):
                return new JsonNumber(integer.ToString(CultureInfo.InvariantCulture));
            case Xsd.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return new JsonNumber(ShortestDecimal.ToJson(number));
            default:
                return null;
        }
    }
}
