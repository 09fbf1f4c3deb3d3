using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Rdf.Characters;

/// <summary>The character classes that the grammars of N-Triples, Turtle and SPARQL share (RDF 1.2 Turtle §6.5).</summary>
internal static class CharacterClass
{
    /// <summary>What an IRI may not hold: controls, space and <c>&lt; &gt; " { } | ^ ` \</c>.</summary>
    public static readonly SearchValues<byte> NotInIri = SearchValues.Create(MakeNotInIri());

    private const byte NameStart = 1;
    private const byte NamePart = 2;
    private const byte LetterBit = 4;
    private const byte DigitBit = 8;
    private const byte HexBit = 16;

    private static readonly byte[] Ascii = MakeAscii();

    public static bool IsLetter(int c) => Has(c, LetterBit);

    public static bool IsDigit(int c) => Has(c, DigitBit);

    public static bool IsHex(int c) => Has(c, HexBit);

    public static bool IsLetterOrDigit(int c) => Has(c, LetterBit | DigitBit);

    /// <summary>PN_CHARS_BASE: what a prefix starts with.</summary>
    public static bool IsNameBase(int c) => c < 0x80 ? Has(c, LetterBit) : IsNameBaseBeyondAscii(c);

    /// <summary>PN_CHARS_U: what a blank node label starts with, digits apart.</summary>
    public static bool IsNameStart(int c) => c < 0x80 ? Has(c, NameStart) : IsNameBaseBeyondAscii(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsNamePart(int c) =>
        c < 0x80
            ? Has(c, NamePart)
            : IsNameBaseBeyondAscii(c) || c == 0xB7 || c is >= 0x300 and <= 0x36F || c is 0x203F or 0x2040;

    /// <summary>The code point at an index of valid UTF-8 and how many bytes it takes.</summary>
    public static int CodePointAt(ReadOnlySpan<byte> text, int index, out int length)
    {
        int first = text[index];
        if (first < 0x80)
        {
            length = 1;
            return first;
        }

        Rune.DecodeFromUtf8(text[index..], out var rune, out length);
        return rune.Value;
    }

    private static bool Has(int c, int bits) => (uint)c < 0x80 && (Ascii[c] & bits) != 0;

    private static bool IsNameBaseBeyondAscii(int c) => c switch
    {
        < 0xC0 or 0xD7 or 0xF7 => false,
        <= 0x2FF => true,
        < 0x370 or 0x37E => false,
        <= 0x1FFF => true,
        0x200C or 0x200D => true,
        < 0x2070 => false,
        <= 0x218F => true,
        < 0x2C00 => false,
        <= 0x2FEF => true,
        < 0x3001 => false,
        <= 0xD7FF => true,
        < 0xF900 => false,
        <= 0xFDCF => true,
        < 0xFDF0 => false,
        <= 0xFFFD => true,
        < 0x10000 => false,
        _ => c <= 0xEFFFF,
    };

    private static byte[] MakeNotInIri()
    {
        var bytes = new List<byte>();
        for (byte c = 0; c <= 0x20; c++)
        {
            bytes.Add(c);
        }

        bytes.AddRange("<>\"{}|^`\\"u8);
        return [.. bytes];
    }

    private static byte[] MakeAscii()
    {
        var table = new byte[0x80];
        for (var c = 0; c < table.Length; c++)
        {
            var letter = char.IsAsciiLetter((char)c);
            var digit = char.IsAsciiDigit((char)c);
            table[c] = (byte)((letter || c == '_' ? NameStart : 0)
                | (letter || digit || c is '_' or '-' ? NamePart : 0)
                | (letter ? LetterBit : 0)
                | (digit ? DigitBit : 0)
                | (char.IsAsciiHexDigit((char)c) ? HexBit : 0));
        }

        return table;
    }
}
