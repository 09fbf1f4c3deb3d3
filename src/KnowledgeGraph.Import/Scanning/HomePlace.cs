namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds the place whose report it is.</summary>
internal static class HomePlace
{
    private const int FullName = 3;
    private const int TitleBonus = 12;
    private const int TitleLength = 60;

    /// <summary>
    /// The province, prefecture or county that the text speaks of most: a full name counts more than a short one, and one in the
    /// first lines more than all; null where no full name stands in the text.
    /// </summary>
    public static Division? Find(string text, PlaceNames nation)
    {
        var matches = new List<Match>();
        nation.Automaton.Scan(text, matches);
        var scores = new Dictionary<Division, int>();
        foreach (var match in matches)
        {
            var place = nation[match.Pattern];
            if (place.Form == PlaceForm.Full)
            {
                scores[place.Division] = scores.GetValueOrDefault(place.Division) + FullName + (match.Start < TitleLength ? TitleBonus : 0);
            }
        }

        Division? best = null;
        var bestScore = 0;
        foreach (var (division, score) in scores)
        {
            var total = score + (division.ShortName is { } name ? Count(text, name) : 0);
            if (total > bestScore)
            {
                (best, bestScore) = (division, total);
            }
        }

        return best;
    }

    private static int Count(ReadOnlySpan<char> text, string word)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(word, StringComparison.Ordinal)) >= 0; text = text[(at + word.Length)..])
        {
            count++;
        }

        return count;
    }
}
