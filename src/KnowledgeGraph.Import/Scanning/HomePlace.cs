namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds the place whose report it is.</summary>
internal sealed class HomePlace
{
    private const int FullName = 3;
    private const int TitleBonus = 12;
    private const int TitleLength = 60;
    private const int ChildName = 3;
    private const int LeastWithoutName = 5;
    private const int SureScore = 12;
    private const int CountyName = 2;
    private const int LeastCounties = 3;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceNames _nation;
    private readonly Automaton _short;
    private readonly Division[] _shortOf;
    private readonly HashSet<string> _calls;
    private readonly Dictionary<string, Division> _twoCharacters;

    public HomePlace(Gazetteer gazetteer, PlaceNames nation, Vocabulary vocabulary, HashSet<string> words)
    {
        _gazetteer = gazetteer;
        _nation = nation;
        var above = gazetteer.Divisions.Where(division => division.Level != DivisionLevel.Township).ToList();

        // 新建 and 和平 are names of districts and words of every report.
        _shortOf = [.. above.Where(division => division.ShortName is { } name && !words.Contains(name) && vocabulary.Find(name) is null)];
        _calls = _shortOf.Select(division => division.ShortName!).ToHashSet(StringComparer.Ordinal);
        _short = new Automaton([.. _shortOf.Select(division => division.ShortName!)]);
        _twoCharacters = above.Where(division => division.Name.Length == 2).DistinctBy(division => division.Name).ToDictionary(division => division.Name, StringComparer.Ordinal);
    }

    /// <summary>
    /// The province, prefecture or county that the text speaks of most: a full name counts more than a short one, and one in the
    /// first lines more than all. Where no full name stands in the text, short names and the townships around them speak; else null.
    /// </summary>
    /// <param name="matches">The places of the whole country in the text; they are sorted.</param>
    public Division? Find(string text, List<Match> matches)
    {
        matches.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));

        // The gazetteer has one object for each area.
        var scores = new Dictionary<Division, int>(ReferenceEqualityComparer.Instance);
        var titleEnd = -1;
        foreach (var match in matches)
        {
            var place = _nation[match.Pattern];
            if (place.Form == PlaceForm.Full)
            {
                // 广州市番禺区2020年…: of areas one in the other the last is meant.
                var inTitle = match.Start < TitleLength ? TitleBonus + (match.Start == titleEnd ? TitleBonus : 0) : 0;
                titleEnd = match.End;
                scores[place.Division] = scores.GetValueOrDefault(place.Division) + FullName + inTitle;
            }
        }

        if (InTitle(text, matches) is { } named)
        {
            scores[named] = scores.GetValueOrDefault(named) + FullName + (2 * TitleBonus);
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

        best ??= ByShortNames(text);
        return bestScore < SureScore && ByCounties(text) is (var prefecture, var counties) && counties * CountyName > bestScore ? prefecture : best;
    }

    /// <summary>滑县2022年政府工作报告: a name of two characters counts only where the title goes on like this, and 南县 in 屏南县 does not.</summary>
    private Division? InTitle(string text, List<Match> longer)
    {
        var title = text.AsSpan(0, Math.Min(TitleLength, text.Length));
        for (var i = 0; i + 4 < title.Length; i++)
        {
            if (title[i + 1] is '县' or '市' or '区' or '旗' && (char.IsAsciiDigit(title[i + 2]) || title[(i + 2)..].StartsWith("政府", StringComparison.Ordinal)
                    || title[(i + 2)..].StartsWith("人民", StringComparison.Ordinal) || title[i + 2] == '第')
                && _twoCharacters.TryGetValue(title.Slice(i, 2).ToString(), out var division) && !longer.Exists(match => match.End == i + 2 && match.Start < i))
            {
                return division;
            }
        }

        return null;
    }

    private Division? ByShortNames(string text)
    {
        var matches = new List<Match>();
        _short.Scan(text, matches);
        Division? best = null;
        var bestScore = LeastWithoutName - 1;
        foreach (var group in matches.GroupBy(match => _shortOf[match.Pattern]))
        {
            var (count, children) = (group.Count(), 0);
            foreach (var child in count > 1 ? _gazetteer.ChildrenOf(group.Key.Code) : [])
            {
                children += (child.Name.Length > 2 && text.Contains(child.Name, StringComparison.Ordinal))
                    || (child.Level == DivisionLevel.County && child.ShortName is { } common && _calls.Contains(common) && text.Contains(common, StringComparison.Ordinal)) ? 1 : 0;
            }

            var score = count + (children * ChildName);
            if (children > 0 && score > bestScore)
            {
                (best, bestScore) = (group.Key, score);
            }
        }

        return best;
    }

    /// <summary>Where no name stands out: the prefecture most of whose counties the text calls by their short names, and how many.</summary>
    private (Division Prefecture, int Counties)? ByCounties(string text)
    {
        var matches = new List<Match>();
        _short.Scan(text, matches);
        (Division, int)? best = null;
        var most = LeastCounties - 1;
        foreach (var group in matches.Select(match => _shortOf[match.Pattern]).Where(division => division.Level == DivisionLevel.County).Distinct().GroupBy(division => division.Parent))
        {
            var count = group.Count();
            if (count > most && _gazetteer.Find(group.Key) is { Level: DivisionLevel.City } prefecture)
            {
                (best, most) = ((prefecture, count), count);
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
