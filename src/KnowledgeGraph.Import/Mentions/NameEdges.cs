using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A place in an item where a name can begin, and what that adds to its score.</summary>
internal readonly record struct LeftEdge(int Start, double Score, bool AfterPlace);

/// <summary>Finds where names can begin in an item, and weighs what stands inside of them.</summary>
internal static class NameEdges
{
    /// <summary>The left edges of an item, in the order of the text.</summary>
    public static void Left(SentenceView view, Item item, List<LeftEdge> edges)
    {
        edges.Clear();
        var weights = view.Weights;
        var whole = item.JoinedStart >= 0 || item.AfterConjunction ? weights["left-after-conjunction"]
            : item.Zone is { Before: null, After: null } && !item.IsClass ? weights["left-bare-clause"]
            : weights["left-item"];
        edges.Add(new LeftEdge(item.Start, whole, false));
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].End < item.End; i++)
        {
            var token = view.Tokens[i];
            var place = token.Kind == TokenKind.Noun && view.Scanned.PlaceAt(token.Start) is { } name && name.Text.Length == token.Length;
            var score = token.Kind switch
            {
                TokenKind.Of => weights["left-of"],
                TokenKind.Stop or TokenKind.Self or TokenKind.Count => weights["left-stop"],
                TokenKind.Preposition or TokenKind.Adverb or TokenKind.Verb => token.Start == item.Start ? weights["left-stop"] : weights["left-word"],
                TokenKind.Quote => weights["left-place"],
                TokenKind.Noun when place => weights["left-place"],
                _ => double.NaN,
            };
            if (!double.IsNaN(score) && token.End < item.End)
            {
                edges.Add(new LeftEdge(token.End, score, place));
            }

            if (token.Kind == TokenKind.Quote && token.Start > item.Start)
            {
                edges.Add(new LeftEdge(token.Start, weights["left-place"], false));
            }
        }
    }

    /// <summary>What the words inside a name say against it, and what speaks for a proper name.</summary>
    public static double Inside(SentenceView view, Zone zone, int start, int end)
    {
        var weights = view.Weights;
        var sum = 0.0;
        var proper = false;
        for (var i = view.TokenAt(zone, start); i < view.Tokens.Count && view.Tokens[i].Start < end; i++)
        {
            var token = view.Tokens[i];
            proper |= token.Kind == TokenKind.Quote || view.Scanned.PlaceAt(Math.Max(token.Start, start)) is not null;
            sum += token.Kind switch
            {
                TokenKind.Verb when token.Word!.Has(VerbTraits.Predicate) && !token.Word.Has(VerbTraits.NounLike) => weights["inner-predicate"],
                TokenKind.Stop => weights["inner-stop"],
                TokenKind.Of => weights["inner-of"],
                TokenKind.Self => weights["inner-self"],
                TokenKind.Conjunction => weights["inner-conjunction"],
                _ => 0,
            };
        }

        var length = end - start;
        return sum + (proper || IsNumbered(view.Slice(start, end)) ? weights["proper"] : 0)
            + (length > 16 ? (length - 16) * weights["long"] : 0) + (length < 3 ? weights["short"] : 0);
    }

    /// <summary>第二届…, …二期, S316: numbers that only proper names have.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '第' or '届' || (name[i] == '期' && i > 0 && "一二三四五六".Contains(name[i - 1], StringComparison.Ordinal))
                || char.IsAsciiLetterUpper(name[i]))
            {
                return true;
            }
        }

        return false;
    }
}
