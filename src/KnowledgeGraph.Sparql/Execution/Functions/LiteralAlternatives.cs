using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>
/// A regular expression that is but some texts to be found, such as <c>(降至|降到)2.4%</c>: characters, dots and groups of alternatives, nothing repeated and nothing
/// anchored. Finding these needs no expression to be made, which costs more than all its matches where the pattern is another in each row.
/// </summary>
internal sealed class LiteralAlternatives
{
    private const int Most = 32;
    private const char Dot = '\uFFFF';
    private static readonly SearchValues<char> Special = SearchValues.Create("*+?{}[]^$\\" + Dot);

    private readonly string[] _texts;
    private readonly bool _dotAll;

    private LiteralAlternatives(string[] texts, bool dotAll) => (_texts, _dotAll) = (texts, dotAll);

    /// <summary>The alternatives of a pattern, or null where it says more.</summary>
    public static LiteralAlternatives? Of(string pattern, RegexFlags flags)
    {
        if (flags.IgnoreCase || flags.IgnoreSpace || flags.Literal || pattern.AsSpan().ContainsAny(Special))
        {
            return null;
        }

        var at = 0;
        return ReadUnion(pattern, ref at) is { } texts && at == pattern.Length && texts.TrueForAll(text => text.Length > 0 && text[0] != Dot)
            ? new LiteralAlternatives([.. texts], flags.DotAll)
            : null;
    }

    /// <summary>Whether one of them stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var wanted in _texts)
        {
            if (Contains(text, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        var dot = wanted.IndexOf(Dot);
        if (dot < 0)
        {
            return text.IndexOf(wanted) >= 0;
        }

        for (var found = text.IndexOf(wanted[..dot]); found >= 0;)
        {
            if (Continues(text[(found + dot)..], wanted[dot..]))
            {
                return true;
            }

            var next = text[(found + 1)..].IndexOf(wanted[..dot]);
            found = next < 0 ? -1 : found + 1 + next;
        }

        return false;
    }

    /// <summary>Whether the text begins with what is wanted, in which each dot is one code point.</summary>
    private bool Continues(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        foreach (var unit in wanted)
        {
            if (text.IsEmpty || (unit != Dot && text[0] != unit) || (unit == Dot && !_dotAll && text[0] is '\n' or '\r'))
            {
                return false;
            }

            text = text[(unit == Dot && text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1)..];
        }

        return true;
    }

    /// <summary>Sequences with <c>|</c> between them, up to the end or to a bracket that closes; null where there are too many.</summary>
    private static List<string>? ReadUnion(string pattern, ref int at)
    {
        var union = new List<string>();
        while (ReadSequence(pattern, ref at) is { } texts && union.Count + texts.Count <= Most)
        {
            union.AddRange(texts);
            if (at == pattern.Length || pattern[at] != '|')
            {
                return union;
            }

            at++;
        }

        return null;
    }

    private static List<string>? ReadSequence(string pattern, ref int at)
    {
        var texts = new List<string> { "" };
        var plain = new StringBuilder();
        for (; at < pattern.Length && pattern[at] is not ('|' or ')'); at++)
        {
            if (pattern[at] != '(')
            {
                plain.Append(pattern[at] == '.' ? Dot : pattern[at]);
                continue;
            }

            at++;
            if (ReadUnion(pattern, ref at) is not { } group || at == pattern.Length || texts.Count * group.Count > Most)
            {
                return null;
            }

            texts = [.. texts.SelectMany(text => group.Select(member => text + plain + member))];
            plain.Clear();
        }

        return texts.ConvertAll(text => text + plain);
    }
}
