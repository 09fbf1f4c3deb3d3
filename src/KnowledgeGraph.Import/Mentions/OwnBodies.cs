using System.Collections.Frozen;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Bodies that need no name of their own among names, since the place has only one (<c>own-bodies.tsv</c>): 市体育馆、图书馆.</summary>
internal sealed class OwnBodies(LexiconSource lexicons)
{
    private const int Longest = 7;
    private const int LongestFounded = 18;

    private readonly FrozenDictionary<string, EntityType> _words = lexicons.Read("own-bodies").Rows
        .ToFrozenDictionary(row => row.Required("word"), row => row.Enum<EntityType>("type"), StringComparer.Ordinal);

    public void Find(SentenceView view, Zone zone)
    {
        foreach (var item in zone.Items)
        {
            var end = item.Counted || item.IsClass || (item.ClassItem is not null && !IsBegun(zone.After) && !IsBegun(zone.Before)) ? item.Start : ListHeads.End(view, item);
            if (end - item.Start is > 1 and <= Longest && _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(view.Slice(item.Start, end), out var type)
                && (TitleNames.IsAward(zone.After) || HasNamedSibling(view, zone, item) || (IsBegun(zone.Before) && zone.Items[0] == item)))
            {
                var built = type == EntityType.Institution && (IsBegun(zone.Before) || IsBegun(zone.After));
                view.Add(new Candidate(built ? EntityType.Project : type, item.Start, end, view.Weights.TitleHolder, "own-body", item));
            }
            else if (end == item.End && IsFounded(view, item))
            {
                view.Add(new Candidate(EntityType.Institution, item.Start, end, view.Weights.Known, "own-body", item));
            }
        }
    }

    /// <summary>Some other member is an area's own body (县文化馆), one of a place (青山博物馆), or one of these words.</summary>
    private bool HasNamedSibling(SentenceView view, Zone zone, Item item)
    {
        foreach (var other in zone.Items)
        {
            if (other != item && !other.Counted && other.End - other.Start > 2 && ListHeads.End(view, other) is var end
                && (("省市县区州旗".Contains(view.Text[other.Start], StringComparison.Ordinal) && view.Scanned.SuffixBefore(end) is not null)
                    || view.Scanned.PlaceAt(other.Start) is not null
                    || (view.Scanned.SuffixBefore(end) is { } suffix && end - suffix.Text.Length > other.Start + 1 && !view.Scanned.Vocabulary.Common.Cover(view.Text, other.Start, end - suffix.Text.Length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>组建县产业转型办, 成立县“三农”服务超市: whatever its last word, what an area founds is its body.</summary>
    private static bool IsFounded(SentenceView view, Item item) =>
        item.Zone.Before?.Head is "成立" or "组建" or "设立" or "挂牌成立" && item is { Counted: false, IsClass: false, ClassItem: null } && item.End - item.Start is >= 5 and <= LongestFounded
        && "省市县区州旗".Contains(view.Text[item.Start], StringComparison.Ordinal) && view.Slice(item.Start, item.End) is var name && !name.Contains('的')
        && (name[^1] is '办' or '局' or '院' or '所' || name.EndsWith("中心", StringComparison.Ordinal) || name.EndsWith("超市", StringComparison.Ordinal));

    private static bool IsBegun(VerbGroup? group) =>
        group is { Phase: Phase.Start or Phase.Complete or Phase.Open } && group.Has(VerbTraits.Builds);
}
