using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace KnowledgeGraph.Rdf.Characters;

/// <summary>The backslash escapes of the Turtle family: <c>\t</c> and its like, <c>\uXXXX</c>, <c>\UXXXXXXXX</c>.</summary>
internal static class Escapes
{
    /// <summary>
    /// The bytes that an escape at the start of <paramref name="text"/> takes, 0 when it is none, -1 when the text ends inside it.
    /// </summary>
    public static int Measure(ReadOnlySpan<byte> text, bool numericOnly, out int codePoint)
    {
        codePoint = 0;
        if (text.Length < 2)
        {
            return -1;
        }

        if (text[1] is (byte)'u' or (byte)'U')
        {
            return MeasureNumeric(text, text[1] == 'u' ? 4 : 8, out codePoint);
        }

        codePoint = numericOnly ? 0 : Named(text[1]);
        return codePoint == 0 ? 0 : 2;
    }

    /// <summary>Appends text whose escapes have been measured before.</summary>
    public static void AppendDecoded(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        while (true)
        {
            var backslash = text.IndexOf((byte)'\\');
            if (backslash < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..backslash]);
            text = text[backslash..];
            var length = Measure(text, numericOnly: false, out var codePoint);
            Append(codePoint, output);
            text = text[length..];
        }
    }

    /// <summary>Appends a code point as UTF-8.</summary>
    public static void Append(int codePoint, ArrayBufferWriter<byte> output) =>
        output.Advance(new Rune(codePoint).EncodeToUtf8(output.GetSpan(4)));

    private static int MeasureNumeric(ReadOnlySpan<byte> text, int digits, out int codePoint)
    {
        codePoint = 0;
        for (var i = 2; i < digits + 2; i++)
        {
            if (i >= text.Length)
            {
                return -1;
            }

            if (!CharacterClass.IsHex(text[i]))
            {
                return 0;
            }
        }

        Utf8Parser.TryParse(text.Slice(2, digits), out uint value, out _, 'X');
        codePoint = (int)value;
        return Rune.IsValid(value) ? digits + 2 : 0;
    }

    private static int Named(byte letter) => letter switch
    {
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'f' => '\f',
        (byte)'"' => '"',
        (byte)'\'' => '\'',
        (byte)'\\' => '\\',
        _ => 0,
    };
}
