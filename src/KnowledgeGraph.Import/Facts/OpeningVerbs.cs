using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>
/// The verb that opens a clause governs what ends it, also past a modifier or members of a list that have verbs of their own:
/// 建立与物价挂钩的补贴机制, 健全领导包联、结对服务和问题交办机制.
/// </summary>
internal static class OpeningVerbs
{
    /// <summary>Between 的 and the name may stand whose it is: 的|困难群众|补贴机制.</summary>
    private const int LongestOpening = 6;

    public static VerbGroup? Of(SentenceView view, ReadMention mention, Item item)
    {
        var zone = item.Zone;
        if (zone.After is not null || mention.Source.Rule is not ("suffix" or "quote") || mention.Entity.Type is not (EntityType.Programme or EntityType.Project or EntityType.Institution)
            || view.Scanned.SuffixBefore(mention.Entity.Span.End) is { Suffixes: [{ Manner: SuffixManner.Organ }, ..] }
            || Tail.After(view, item, QuoteEnd(view, mention.Entity.Span.End)).Kind is not (TailKind.None or TailKind.Work) || zone.Items[^1] != item)
        {
            return null;
        }

        var start = mention.Entity.Span.Start - (mention.Entity.Span.Start > 0 && view.Text[mention.Entity.Span.Start - 1] is '“' or '《' ? 1 : 0);
        var opens = Math.Max(0, Math.Max(item.Start - 1, start - LongestOpening));
        var isModified = opens < start && view.Slice(opens, start).Contains('的');
        var inList = true;
        while (zone.Previous is { IsEmpty: false } previous)
        {
            inList &= OpensWithMark(view, zone);
            zone = previous;
        }

        return zone is { Previous: { IsEmpty: true, Previous: null, After: { Phase: not null } opening } }
            && !opening.Has(VerbTraits.Receives | VerbTraits.Seeks | VerbTraits.Holds) && (isModified || (inList && zone != item.Zone && mention.Entity.Type == EntityType.Programme))
                ? opening
                : null;
    }

    private static int QuoteEnd(SentenceView view, int end) => end < view.Text.Length && view.Text[end] is '”' or '》' ? end + 1 : end;

    private static bool OpensWithMark(SentenceView view, Zone zone) =>
        zone.FirstToken < zone.EndToken && view.Tokens[zone.FirstToken].Kind is TokenKind.ListMark or TokenKind.Conjunction;
}
