using System.Text;

namespace KnowledgeGraph.Rdf.Reading;

/// <summary>How an error message quotes what it found.</summary>
internal static class FoundText
{
    private const int MaxBytes = 40;

    /// <summary>Text on one line, cut where it is long.</summary>
    public static string Shorten(string text)
    {
        var trimmed = text.Trim();
        var cut = trimmed.IndexOfAny(['\n', '\r']);
        var line = cut < 0 ? trimmed : trimmed[..cut];
        return line.Length <= MaxBytes ? line : line[..MaxBytes] + "…";
    }

    /// <summary>A message of .NET's readers of JSON and XML without what it says of positions, which the exception has, and of their own options.</summary>
    public static string WithoutPosition(string message)
    {
        foreach (var rest in (string[])[" Change the reader options.", " LineNumber:", " Line "])
        {
            var cut = message.IndexOf(rest, StringComparison.Ordinal);
            message = cut < 0 ? message : message[..cut];
        }

        return message.TrimEnd('.');
    }

    /// <summary>The text up to its first white space, cut where it is long.</summary>
    public static string Describe(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return "the end of the document";
        }

        if (text[0] is (byte)'\n' or (byte)'\r')
        {
            return "the end of the line";
        }

        var end = text.IndexOfAny(" \t\r\n"u8);
        var word = end <= 0 ? text : text[..end];
        if (word.Length <= MaxBytes)
        {
            return $"'{Encoding.UTF8.GetString(word)}'";
        }

        var cut = MaxBytes;
        while ((word[cut] & 0xC0) == 0x80)
        {
            cut--;
        }

        return $"'{Encoding.UTF8.GetString(word[..cut])}…'";
    }
}
