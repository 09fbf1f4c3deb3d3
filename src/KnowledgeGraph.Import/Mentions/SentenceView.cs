using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A sentence as the finders of names see it, and the readings they have made.</summary>
internal sealed class SentenceView(ScannedText scanned, Weights weights, ArraySegment<Token> tokens, List<Clause> clauses)
{
    /// <summary>What stands before 和 may be a name by itself.</summary>
    private const int ShortestName = 4;

    /// <summary>What stands before 和 and 战略 may be the name of a strategy.</summary>
    private const int LongestStrategy = 6;

    private List<Candidate>? _chosen;
    private int _chosenOf;

    public ScannedText Scanned { get; } = scanned;

    public string Text => Scanned.Text;

    public Weights Weights { get; } = weights;

    public ArraySegment<Token> Tokens { get; } = tokens;

    public List<Clause> Clauses { get; } = clauses;

    /// <summary>The zones of all clauses.</summary>
    public Zone[] Zones => field ??= ZonesOf(Clauses);

    public List<Candidate> Candidates { get; } = [];

    /// <summary>The best set of readings as they are now.</summary>
    public List<Candidate> Chosen()
    {
        if (_chosen is null || _chosenOf != Candidates.Count)
        {
            (_chosen, _chosenOf) = (Lattice.Best(Candidates, Weights.Threshold), Candidates.Count);
        }

        return _chosen;
    }

    /// <summary>Adds a reading if its score reaches the threshold.</summary>
    public void Add(Candidate candidate)
    {
        if (candidate.Score >= Weights.Threshold && candidate.End > candidate.Start)
        {
            Candidates.Add(candidate);
        }
    }

    public ReadOnlySpan<char> Slice(int start, int end) => Text.AsSpan(start, end - start);

    /// <summary>
    /// What stands before 和 is no name of its own and belongs to the one after it: 动态监测和帮扶机制, unless it shares its last word (东溪和西山区块).
    /// </summary>
    public bool JoinsBefore(Item item)
    {
        var items = item.Zone.Items;
        var before = items[items.IndexOf(item) - 1];
        if (before.End - before.Start >= ShortestName && ((Scanned.PlaceAt(item.Start) is { Form: PlaceForm.Full, Text.Length: > 2 } opening && item.Start + opening.Text.Length < item.End) || (Text[item.Start] == '“' && TitleNames.OpensWithLevel(this, before.Start, before.End) >= 1)))
        {
            // 党政机构和|青山县机构改革: a name begins behind it.
            return false;
        }

        if (before.End - before.Start is >= ShortestName and <= LongestStrategy && Text[item.End - 1] == '略' && Slice(item.Start, item.End).EndsWith("战略", StringComparison.Ordinal))
        {
            // 科教兴县和|人才强县战略: two, which share the word; 流域生态保护和高质量发展战略 is one.
            return false;
        }

        var left = Tokens[TokenAt(item.Zone, before.End - 1)];
        var right = Tokens[TokenAt(item.Zone, item.Start)];
        if (IsWork(left) && IsWork(right) && before.End - before.Start > left.Length && item.End - item.Start > right.Length)
        {
            return true;
        }

        if (TitleNames.OpensWithLevel(this, before.Start, before.End) >= 0.6 && TitleNames.OpensWithLevel(this, item.Start, item.End) == 0
            && Scanned.SuffixBefore(before.End) is null && (item.Zone.Before?.Phase is not null || (TitleNames.IsAward(item.Zone.Before) && Scanned.SuffixBefore(item.End)?.Suffixes.Any(reading => reading.Type is EntityType.Honour or EntityType.Place || reading.Other == EntityType.Place) == true)))
        {
            return true;
        }

        return before.End - before.Start >= 2 && Scanned.SuffixBefore(before.End) is null && Text[before.End - 1] is not ('”' or '）')
            && !(Scanned.PlaceAt(before.Start) is { } place && before.Start + place.Text.Length + 2 >= before.End) && Scanned.SuffixBefore(item.End) is { } suffix
            && (suffix.Suffixes[0].Type is EntityType.Programme or EntityType.Institution
                || suffix.Text.EndsWith("项目", StringComparison.Ordinal) || suffix.Text.EndsWith("工程", StringComparison.Ordinal));
    }

    private static Zone[] ZonesOf(List<Clause> clauses)
    {
        var count = 0;
        foreach (var clause in clauses)
        {
            count += clause.Zones.Count;
        }

        var zones = new Zone[count];
        count = 0;
        foreach (var clause in clauses)
        {
            clause.Zones.CopyTo(zones, count);
            count += clause.Zones.Count;
        }

        return zones;
    }

    private static bool IsWork(Token token) => token is { Kind: TokenKind.Verb, Word: { } word } && word.Has(VerbTraits.NounLike)
        || token is { Kind: TokenKind.Noun, Word: { } noun } && noun.Is(WordClass.Suffix) && noun.Text.EndsWith("工程", StringComparison.Ordinal);

    /// <summary>The list item that holds a stretch of text, or null.</summary>
    public Item? ItemAt(int start, int end)
    {
        var (low, high) = (0, Clauses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Clauses[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Clauses.Count && Clauses[low].Start <= start; low++)
        {
            foreach (var zone in Clauses[low].Zones)
            {
                foreach (var item in zone.Items)
                {
                    if (item.Start <= start && end <= item.End)
                    {
                        return item;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The index of the first token of a zone that ends after a position.</summary>
    public int TokenAt(Zone zone, int position)
    {
        var i = zone.FirstToken;
        while (i < zone.EndToken && Tokens[i].End <= position)
        {
            i++;
        }

        return i;
    }
}
