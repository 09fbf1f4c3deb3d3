using System.Collections.Frozen;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The words of <c>route-words.tsv</c>: what the parts of a route's name are.</summary>
internal sealed class RouteWords
{
    private readonly FrozenDictionary<string, RouteUses> _uses;
    private readonly PhraseMap<RouteUses> _ends;

    /// <exception cref="LexiconException">A line has a flag that is unknown.</exception>
    public RouteWords(LexiconTable table)
    {
        _uses = table.Rows.ToFrozenDictionary(row => row.Required("word"), UsesOf, StringComparer.Ordinal);
        _ends = new PhraseMap<RouteUses>(_uses.Where(pair => pair.Value.HasFlag(RouteUses.End)).Select(pair => (pair.Key, pair.Value)));
        Links = Where(RouteUses.Link);
        Stretches = Where(RouteUses.Stretch);
        NewWorks = Where(RouteUses.NewWork);
        Numbered = Where(RouteUses.Numbered);
        Goods = [.. table.Rows.Select(row => row.Required("word")).Where(word => _uses[word].HasFlag(RouteUses.Goods))];

        PhraseSet Where(RouteUses use) => new(_uses.Where(pair => pair.Value.HasFlag(use)).Select(pair => pair.Key));
    }

    /// <summary>The flags of a word.</summary>
    [Flags]
    private enum RouteUses
    {
        None = 0,
        Route = 1,
        Line = 1 << 1,
        End = 1 << 2,
        Own = 1 << 3,
        Moving = 1 << 4,
        Link = 1 << 5,
        Goods = 1 << 6,
        Stretch = 1 << 7,
        NewWork = 1 << 8,
        Numbered = 1 << 9,
    }

    /// <summary>What joins two roads, and in its name stands behind them.</summary>
    public PhraseSet Links { get; }

    /// <summary>What goes along a route and is no part of its last stop: 甲至乙天然气管道.</summary>
    public string[] Goods { get; }

    /// <summary>The last words of stretches and junctions.</summary>
    public PhraseSet Stretches { get; }

    /// <summary>New work on a road.</summary>
    public PhraseSet NewWorks { get; }

    /// <summary>What opens the name of a line that has a letter and a number.</summary>
    public PhraseSet Numbered { get; }

    /// <summary>The last word of a road, a rail or a waterway, which has stretches.</summary>
    public bool IsRoute(Lexeme suffix) => Has(suffix.Text, RouteUses.Route);

    /// <summary>What runs between two ends and is built or served as a whole.</summary>
    public bool IsLine(Lexeme suffix) => Has(suffix.Text, RouteUses.Line);

    /// <summary>The word is the route's own, not the stop's: 关坪公路.</summary>
    public bool IsOwn(ReadOnlySpan<char> word) =>
        _uses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var uses) && (uses & RouteUses.Own) != 0;

    /// <summary>What runs between the members of a list and is not built at them.</summary>
    public bool IsMoving(Lexeme suffix) => _uses.TryGetValue(suffix.Text, out var uses) && (uses & RouteUses.Moving) != 0;

    private bool Has(string suffix, RouteUses use) =>
        (_uses.TryGetValue(suffix, out var uses) && (uses & use) != 0) || (_ends.TryEnd(suffix, out _, out var end) && (end & use) != 0);

    private static RouteUses UsesOf(LexiconRow row)
    {
        var uses = RouteUses.None;
        foreach (var flag in row.Required("flags"))
        {
            uses |= flag switch
            {
                'r' => RouteUses.Route,
                'l' => RouteUses.Line,
                'e' => RouteUses.End,
                'o' => RouteUses.Own,
                'm' => RouteUses.Moving,
                'k' => RouteUses.Link,
                'g' => RouteUses.Goods,
                's' => RouteUses.Stretch,
                'w' => RouteUses.NewWork,
                'n' => RouteUses.Numbered,
                _ => throw row.Error($"unknown flag '{flag}'; known are r, l, e, o, m, k, g, s, w, n"),
            };
        }

        return uses;
    }
}
