using System.Globalization;
using System.Text;
using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// The IRIs of things and documents under a configurable base: <c>{base}id/{kind}/{scope}/{name}</c>. Han characters stay as they are
/// (RFC 3987); only what an IRI's path segment may not hold is percent-encoded, in upper case, once.
/// </summary>
public sealed class InstanceIris
{
    /// <param name="baseIri">Absolute, ending in a slash: <c>http://localhost:5080/</c>.</param>
    public InstanceIris(string baseIri)
    {
        if (!Uri.TryCreate(baseIri, UriKind.Absolute, out _) || !baseIri.EndsWith('/'))
        {
            throw new ArgumentException($"'{baseIri}' is no absolute IRI that ends in a slash, such as http://localhost:5080/", nameof(baseIri));
        }

        Base = baseIri;
    }

    public string Base { get; }

    public string Report(string scope, int year) => $"{Base}id/report/{Segment(scope)}/{Year(year)}";

    /// <summary>The graph of what a report says.</summary>
    public string Graph(string scope, int year) => $"{Base}graph/report/{Segment(scope)}/{Year(year)}";

    /// <summary>The graph of what stands where in a report.</summary>
    public string MentionGraph(string scope, int year) => Graph(scope, year) + "/mentions";

    public string Place(string code) => $"{Base}id/place/{Segment(code)}";

    /// <summary>An indicator that the scheme of the ontology does not have.</summary>
    public string Indicator(string name) => $"{Base}id/indicator/{Segment(name)}";

    public string Thing(EntityType type, string scope, string name) => $"{Base}id/{Kind(type)}/{Segment(scope)}/{Segment(name)}";

    /// <summary>The path segment of a kind of thing.</summary>
    public static string Kind(EntityType type) => type switch
    {
        EntityType.Place => "place",
        EntityType.Institution => "institution",
        EntityType.Project => "project",
        EntityType.Programme => "programme",
        EntityType.Event => "event",
        _ => "honour",
    };

    /// <summary>A string as one segment of an IRI's path.</summary>
    public static string Segment(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 8);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsAllowed(rune))
            {
                builder.Append(rune);
                continue;
            }

            foreach (var octet in bytes[..rune.EncodeToUtf8(bytes)])
            {
                builder.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }

    // RFC 3987 §2.2: ipchar without the sub-delimiters, which some clients encode and others do not, and ucschar without white space.
    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~'
        : rune.Value >= 0xA0 && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format or UnicodeCategory.Control) && rune.Value is not 0xFFFD;

    /// <summary>Whether a text is made of what nearly all names are made of, none of which is encoded.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ((>= '\u4E00' and <= '\u9FA5') or '-' or '.' or '_' or '~'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
