using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Characters;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Cuts out of a text what shows why it matched.</summary>
internal static class Snippets
{
    private const int MaxLength = 160;
    private const int Before = 48;
    private const string Ellipsis = "…";

    public static Snippet Make(string text, IReadOnlyList<QueryPart> parts)
    {
        var marks = Marks(text, parts);
        if (text.Length <= MaxLength)
        {
            return new Snippet(text, marks);
        }

        var first = marks.Count > 0 ? marks[0].Start : 0;
        var start = Math.Clamp(first - Before, 0, text.Length - MaxLength);
        var end = start + MaxLength;
        var lead = start > 0 ? Ellipsis : "";
        var tail = end < text.Length ? Ellipsis : "";
        var inside = new List<(int, int)>();
        foreach (var (markStart, length) in marks)
        {
            if (markStart >= start && markStart + length <= end)
            {
                inside.Add((markStart - start + lead.Length, length));
            }
        }

        return new Snippet(lead + text[start..end] + tail, inside);
    }

    private static List<(int Start, int Length)> Marks(string text, IReadOnlyList<QueryPart> parts)
    {
        var folded = CharacterFolding.Fold(text);
        var marked = new bool[folded.Length];
        foreach (var part in parts)
        {
            if (!MarkOccurrences(folded, part.Text, marked) && !MarkSound(folded, part, marked))
            {
                MarkTokens(folded, part, marked);
            }
        }

        var marks = new List<(int, int)>();
        for (var at = 0; at < marked.Length; at++)
        {
            var start = at;
            while (at < marked.Length && marked[at])
            {
                at++;
            }

            if (at > start)
            {
                marks.Add((start, at - start));
            }
        }

        return marks;
    }

    private static bool MarkOccurrences(string folded, string part, bool[] marked)
    {
        var found = false;
        for (var at = folded.IndexOf(part, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            marked.AsSpan(at, part.Length).Fill(true);
            found = true;
        }

        return found;
    }

    /// <summary>Marks the characters whose syllables or initials were typed.</summary>
    private static bool MarkSound(string folded, QueryPart part, bool[] marked)
    {
        for (var start = 0; part.IsLatin && start < folded.Length; start++)
        {
            if (!TextTokenizer.IsHan(folded[start]))
            {
                continue;
            }

            var length = Math.Max(SoundLength(folded.AsSpan(start), part.Text, initials: false), SoundLength(folded.AsSpan(start), part.Text, initials: true));
            if (length > 0)
            {
                marked.AsSpan(start, length).Fill(true);
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters it takes to say what was typed; 0 where they say something else.</summary>
    private static int SoundLength(ReadOnlySpan<char> folded, string typed, bool initials)
    {
        var said = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var taken = 0;
            foreach (var reading in Pinyin.Of(folded[i]))
            {
                var sound = initials ? reading.AsSpan(0, 1) : reading;
                var rest = typed.AsSpan(said);
                taken = Math.Max(taken, rest.StartsWith(sound, StringComparison.Ordinal) ? sound.Length
                    : sound.StartsWith(rest, StringComparison.Ordinal) ? rest.Length : 0);
            }

            if (taken == 0)
            {
                return 0;
            }

            said += taken;
            if (said == typed.Length)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static void MarkTokens(string folded, QueryPart part, bool[] marked)
    {
        var asked = part.Tokens.Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var tokens = new List<TextToken>();
        TextTokenizer.Tokenize(folded, tokens);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.HanLast && asked.Contains(token.Text))
            {
                marked.AsSpan(token.Start, token.End - token.Start).Fill(true);
            }
        }
    }
}
