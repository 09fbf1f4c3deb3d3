using System.Globalization;
using System.Text;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Resolves the escapes of strings and IRIs (SPARQL 1.2 §19.2 and [160] ECHAR).</summary>
internal static class StringEscapes
{
    /// <param name="onlyCodepoints">Whether <c>\n</c> and its like are errors, as they are in an IRI.</param>
    public static string Decode(SourceText source, int start, int end, bool onlyCodepoints)
    {
        var text = new StringBuilder(end - start);
        var index = start;
        while (index < end)
        {
            var rest = source.Bytes[index..end];
            var plain = rest.IndexOf((byte)'\\');
            if (plain != 0)
            {
                text.Append(Encoding.UTF8.GetString(plain < 0 ? rest : rest[..plain]));
                index += plain < 0 ? rest.Length : plain;
                continue;
            }

            var escape = rest.Length > 1 ? rest[1] : (byte)0;
            if (escape is (byte)'u' or (byte)'U')
            {
                var digits = escape == 'u' ? 4 : 8;
                text.Append(Codepoint(source, index, end, digits));
                index += 2 + digits;
            }
            else
            {
                text.Append(onlyCodepoints ? throw source.Error(index, "only \\u and \\U may escape in an IRI") : Character(source, index, escape));
                index += 2;
            }
        }

        return text.ToString();
    }

    private static Rune Codepoint(SourceText source, int index, int end, int digits)
    {
        var first = index + 2;
        if (first + digits > end
            || !uint.TryParse(source.Bytes[first..(first + digits)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw source.Error(index, $"this escape needs {digits} hexadecimal digits");
        }

        return Rune.TryCreate(value, out var rune)
            ? rune
            : throw source.Error(index, $"U+{value:X4} is no Unicode character; write characters beyond U+FFFF as \\U and eight digits");
    }

    private static char Character(SourceText source, int index, byte escape) => escape switch
    {
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'f' => '\f',
        (byte)'\\' => '\\',
        (byte)'"' => '"',
        (byte)'\'' => '\'',
        _ => throw source.Error(index, "this is no escape; a string may have \\t \\b \\n \\r \\f \\\" \\' \\\\ and \\uXXXX"),
    };
}
