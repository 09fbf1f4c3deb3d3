using System.Text;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The character classes of names (SPARQL 1.1 §19.8, [164] to [167]).</summary>
internal static class NameCharacters
{
    /// <summary>PN_CHARS_BASE</summary>
    public static bool IsBase(Rune rune) => rune.Value switch
    {
        < 0x80 => char.IsAsciiLetter((char)rune.Value),
        >= 0xC0 and <= 0x2FF => rune.Value is not (0xD7 or 0xF7),
        >= 0x370 and <= 0x1FFF => rune.Value != 0x37E,
        >= 0x200C and <= 0x200D or >= 0x2070 and <= 0x218F or >= 0x2C00 and <= 0x2FEF => true,
        >= 0x3001 and <= 0xD7FF or >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFFD => true,
        >= 0x10000 and <= 0xEFFFF => true,
        _ => false,
    };

    /// <summary>PN_CHARS_U or a digit: what begins a variable, a local name or a blank node label.</summary>
    public static bool IsStart(Rune rune) => rune.Value == '_' || IsDigit(rune) || IsBase(rune);

    /// <summary>PN_CHARS without '-': what continues a variable.</summary>
    public static bool IsVariablePart(Rune rune) =>
        IsStart(rune) || rune.Value is 0xB7 or >= 0x300 and <= 0x36F or >= 0x203F and <= 0x2040;

    /// <summary>PN_CHARS</summary>
    public static bool IsPart(Rune rune) => rune.Value == '-' || IsVariablePart(rune);

    private static bool IsDigit(Rune rune) => rune.Value is >= '0' and <= '9';
}
