using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What is done with all members of a list.</summary>
internal static class ListTail
{
    /// <summary>What follows the name, or else the whole list that it is in: A、B等项目建设.</summary>
    public static Tail Of(SentenceView view, Item item, int end)
    {
        var own = Tail.After(view, item, end);
        if (own.Kind != TailKind.None)
        {
            return own;
        }

        if (item.ClassItem is { } members && members != item && TailOf(view, item.Zone, members) is { } tail)
        {
            return tail;
        }

        var last = item.Zone.Items[^1];
        return last != item && TailOf(view, item.Zone, last) is { } ofAll && (item.ClassItem is null || ofAll.Verb?.Phase == Phase.Plan) ? ofAll : own;
    }

    /// <summary>What a list's last member ends in: 甲水库等8座水库和乙水库项目前期工作, 甲论坛、乙博览会等影响力.</summary>
    private static Tail? TailOf(SentenceView view, Zone zone, Item last)
    {
        for (var i = zone.EndToken - 1; i >= zone.FirstToken && view.Tokens[i].Start >= last.Start; i--)
        {
            var token = view.Tokens[i];
            if (token.End != last.End)
            {
                continue;
            }

            if (view.Slice(token.Start, token.End) is "力度" or "步伐" or "进度" && i > zone.FirstToken && view.Tokens[i - 1] is { Kind: TokenKind.Verb, Word: { } work } && work.Has(VerbTraits.Tail))
            {
                // 加大甲水库、乙大桥建设力度
                return new Tail(TailKind.Work, work);
            }

            return token.Kind == TokenKind.Verb && token.Word!.Has(VerbTraits.Tail) ? new Tail(TailKind.Work, token.Word)
                : token.Word?.Is(WordClass.Abstract) == true ? new Tail(TailKind.Abstract, null)
                : null;
        }

        return null;
    }
}
