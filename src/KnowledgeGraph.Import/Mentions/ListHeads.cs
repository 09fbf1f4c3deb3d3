using System.Collections.Frozen;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A line of <c>list-heads.tsv</c>.</summary>
/// <param name="Closes">After 等 or a number it says what the members are.</param>
/// <param name="Shared">Their full names then end in it.</param>
/// <param name="SharedInList">The last member's last word also belongs to those before it.</param>
/// <param name="Opens">It also says so where more follows it: 等10个县|总装机, 等20处重点区域|环境整治.</param>
/// <param name="Works">Its members are named by works, in as many words as it takes.</param>
internal sealed record ListHead(string Word, EntityType Type, bool Closes, bool Shared, bool SharedInList, bool Works, bool Opens = false);

/// <summary>The words that lists are closed with.</summary>
internal sealed class ListHeads(LexiconSource lexicons)
{
    private const int Longest = 8;
    private const int LongestElided = 4;

    private readonly FrozenDictionary<string, ListHead> _heads = lexicons.Read("list-heads").Rows
        .Select(row => new ListHead(
            row.Required("word"), row.Enum<EntityType>("type"), row["flags"].Contains('c', StringComparison.Ordinal),
            row["flags"].Contains('f', StringComparison.Ordinal), row["flags"].Contains('l', StringComparison.Ordinal), row["flags"].Contains('w', StringComparison.Ordinal), row["flags"].Contains('o', StringComparison.Ordinal)))
        .ToFrozenDictionary(head => head.Word, StringComparer.Ordinal);

    public ListHead? Find(ReadOnlySpan<char> word) =>
        _heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var head) ? head : null;

    /// <summary>The type of the members of a class item, or null.</summary>
    public EntityType? TypeOf(SentenceView view, Item item) => Of(view, item)?.Type;

    /// <summary>The head that a class item ends in, or null.</summary>
    public ListHead? Of(SentenceView view, Item item)
    {
        var end = End(view, item);
        if (view.Scanned.Vocabulary.Names.Firms.AtStart(view.Slice(item.Start, end)) is > 0 and var firms && end - item.Start > firms)
        {
            // 等企业技改项目, 等龙头企业产值: whose they are, the members say.
            return Find("企业");
        }

        if (item.IsClass && end - item.Start == 1 && Find(view.Slice(item.Start, end)) is { Closes: true } kind && (item.Zone.Items.Count > 2 || view.Slice(item.Zone.Items[0].End, item.Start).Contains('等')))
        {
            // 甲、乙等12个镇
            return kind;
        }

        if (Opening(view, item, end) is { } opening)
        {
            return opening;
        }

        for (var length = Math.Min(Longest, end - item.Start); length > 1; length--)
        {
            if (Find(view.Slice(end - length, end)) is { Closes: true } known)
            {
                return known;
            }
        }

        if (item.IsClass && item.End - item.Start <= LongestElided && item.Zone.Items[^1] is var last && last != item && last is { IsClass: false, ClassItem: null } && view.Scanned.SuffixBefore(end) is null)
        {
            // 甲、乙等5个省重大、30个市重点项目: the last one says for all what they are.
            return Of(view, last);
        }

        if (view.Scanned.SuffixBefore(end) is { Text: [.., '镇' or '村' or '乡'], Suffixes: [{ Type: EntityType.Honour }, ..] } title && TitleNames.OpensWithLevel(view, item.Start, end) >= 1)
        {
            // 甲、乙2个国家级示范镇: places hold the title.
            return new ListHead(title.Text, EntityType.Place, Closes: true, Shared: false, SharedInList: false, Works: false);
        }

        // 甲、乙4个抽水蓄能电站: any word that names works and nothing else.
        return view.Scanned.SuffixBefore(end) is { Text.Length: > 1, Suffixes: [{ Type: EntityType.Project, Weight: >= 0.9, Other: null }, ..] } works
            && end - works.Text.Length >= item.Start && !view.Scanned.Vocabulary.Routes.IsMoving(works)
                ? new ListHead(works.Text, EntityType.Project, Closes: true, Shared: true, SharedInList: false, Works: false)
                : null;
    }

    private ListHead? Opening(SentenceView view, Item item, int end)
    {
        for (var length = Math.Min(LongestElided, end - item.Start - 1); length > 0; length--)
        {
            if (Find(view.Slice(item.Start, item.Start + length)) is { Opens: true } known
                && view.Tokens[view.TokenAt(item.Zone, item.Start + length)] is var next && (next.Kind == TokenKind.Text || next.Start == item.Start + length))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The end of an item without the nouns of work after it.</summary>
    public static int End(SentenceView view, Item item)
    {
        var end = item.End;
        for (var i = item.Zone.EndToken - 1; i >= item.Zone.FirstToken && view.Tokens[i].Start > item.Start; i--)
        {
            var token = view.Tokens[i];
            if (token.End == end && (token.Kind == TokenKind.Adverb || token is { Kind: TokenKind.Verb, Word: { } work } && work.Has(VerbTraits.Tail)
                || (token.Word is { Text: "进度" or "步伐" or "进程" or "现代化" or "标准化" or "数字化" or "智能化" })))
            {
                end = token.Start;
            }
        }

        return end;
    }
}
