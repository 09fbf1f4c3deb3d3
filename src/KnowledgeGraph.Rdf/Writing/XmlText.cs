using System.Buffers;
using System.Xml;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Text and attribute values of XML 1.0.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\t\n\r");

    /// <summary>Writes an attribute with a space before it.</summary>
    public static void WriteAttribute(string name, string value, Utf8Output output)
    {
        output.Write((byte)' ');
        output.Write(name);
        output.Write("=\""u8);
        Write(value, inAttribute: true, output);
        output.Write((byte)'"');
    }

    public static void WriteContent(string text, Utf8Output output) => Write(text, inAttribute: false, output);

    private static void Write(string text, bool inAttribute, Utf8Output output)
    {
        CheckCharacters(text);
        var rest = text.AsSpan();
        while (true)
        {
            var stop = rest.IndexOfAny(Special);
            if (stop < 0)
            {
                output.Write(rest);
                return;
            }

            output.Write(rest[..stop]);
            var c = rest[stop];
            rest = rest[(stop + 1)..];
            if (!inAttribute && c is ('"' or '\t' or '\n'))
            {
                output.Write((byte)c);
            }
            else
            {
                output.Write(Escaped(c));
            }
        }
    }

    private static ReadOnlySpan<byte> Escaped(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        '\n' => "&#xA;"u8,
        _ => "&#xD;"u8,
    };

    private static void CheckCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            throw new RdfWriteException($"XML cannot hold the character U+{(int)text[i]:X4}; write another syntax");
        }
    }
}
