using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Server.Iris;

/// <summary>
/// IRIs as URIs and back (RFC 3987 §3). On the wire an IRI's Han characters are percent-encoded; in the store they stand as they are. What was percent-encoded
/// in the IRI itself (<c>%20</c>, <c>%2F</c>) stays so in both directions.
/// </summary>
public static class IriForm
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"{}|\\^` ");

    /// <summary>The URI of an IRI: every character outside ASCII becomes the percent-encoded bytes of its UTF-8.</summary>
    public static string ToUri(string iri)
    {
        if (Ascii.IsValid(iri) && iri.AsSpan().IndexOfAny(Forbidden) < 0)
        {
            return iri;
        }

        var uri = new StringBuilder(iri.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in iri.EnumerateRunes())
        {
            if (rune.IsAscii && !Forbidden.Contains((char)rune.Value))
            {
                uri.Append((char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                uri.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return uri.ToString();
    }

    /// <summary>
    /// The IRI of a URI: percent-encoded UTF-8 of characters outside ASCII that may stand in an IRI is decoded, everything else stays, with its
    /// hexadecimal digits in upper case.
    /// </summary>
    public static string FromUri(string uri)
    {
        var iri = new StringBuilder(uri.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < uri.Length;)
        {
            if (!TryReadByte(uri, at, out bytes[0]))
            {
                iri.Append(uri[at++]);
                continue;
            }

            var length = 1;
            while (length < 4 && TryReadByte(uri, at + (length * 3), out bytes[length]))
            {
                length++;
            }

            if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var consumed) == OperationStatus.Done && MayStand(rune))
            {
                iri.Append(rune);
                at += consumed * 3;
            }
            else
            {
                iri.Append('%').Append(bytes[0].ToString("X2", CultureInfo.InvariantCulture));
                at += 3;
            }
        }

        return iri.ToString();
    }

    private static bool TryReadByte(string uri, int at, out byte value)
    {
        value = 0;
        return at + 2 < uri.Length && uri[at] == '%'
            && byte.TryParse(uri.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private static bool MayStand(Rune rune) =>
        rune.Value >= 0xA0 && rune.Value != 0xFFFD && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format or UnicodeCategory.Control);
}
