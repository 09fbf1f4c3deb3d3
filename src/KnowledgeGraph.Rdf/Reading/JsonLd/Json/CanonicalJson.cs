using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Json;

/// <summary>JSON in the one form that the JSON Canonicalization Scheme gives it (RFC 8785): the lexical form of <c>rdf:JSON</c>.</summary>
internal static class CanonicalJson
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(value, text);
        return text.ToString();
    }

    private static void Append(object? value, StringBuilder text)
    {
        switch (value)
        {
            case JsonMap map:
                text.Append('{');
                var first = true;
                foreach (var key in map.SortedKeys)
                {
                    text.Append(first ? "" : ",");
                    first = false;
                    AppendString(key, text);
                    text.Append(':');
                    Append(map[key], text);
                }

                text.Append('}');
                break;
            case List<object?> items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(items[i], text);
                }

                text.Append(']');
                break;
            case string s:
                AppendString(s, text);
                break;
            case JsonNumber number:
                text.Append(double.IsFinite(number.Value)
                    ? ShortestDecimal.ToJson(number.Value)
                    : throw new JsonLdException("invalid JSON literal", $"the number {number.Text} is larger than RFC 8785 can write"));
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
