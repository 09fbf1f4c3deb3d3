using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Who receives or seeks a title, and what is taken into a programme.</summary>
internal sealed class AwardReader(RelationBuilder builder)
{
    public void Read(ReportText report, ReadSentence sentence, List<Relation> relations)
    {
        if (!NamesTitle(sentence))
        {
            return;
        }

        Conferred(sentence, report, relations);
        Listed(sentence, report, relations);

        if (!Array.Exists(sentence.View.Zones, static zone => zone.Before is { } verbs && (TitleNames.IsAward(verbs) || IsMaking(verbs))))
        {
            return;
        }

        List<EntityMention> holders = [];
        List<EntityMention> subject = [];
        var sameClause = false;
        foreach (var clause in sentence.View.Clauses)
        {
            sameClause = false;
            if (clause.Zones is [{ IsEmpty: false, Before: null } first, ..])
            {
                subject = first.After is not null && !first.Prepositional ? Alone(sentence, first) : [];
            }
            else if (clause.Zones is [{ IsEmpty: true, After: { } verbs }, ..] && verbs.Has(VerbTraits.Receives) && subject.Count > 0)
            {
                // 滨江工业园入驻企业36家，被认定为…: the subject stands in an earlier clause.
                (holders, sameClause) = (subject, true);
            }

            foreach (var zone in clause.Zones)
            {
                if (zone.Prepositional && sentence.View.Tokens[zone.FirstToken].Word?.Text is "为" or "给" or "助" or "向" or "在")
                {
                    // 为青山市蝉联…贡献力量, 在省政府考核中获评…: the title is not received here.
                    holders = [];
                    continue;
                }

                if (zone.Before is { } before && (TitleNames.IsAward(before) || (sameClause && IsMaking(before))) && !zone.Prepositional)
                {
                    Award(sentence, zone, holders, sameClause, report, relations);
                }
                else if (!zone.IsEmpty)
                {
                    sameClause = true;
                    holders = [.. RelationBuilder.In(sentence, zone).Where(mention => mention.Entity.Type != EntityType.Honour && !IsOwnerOf(sentence, mention) && !IsGiver(sentence, mention)).Select(mention => mention.Entity)];
                    if (zone.After is null || !(TitleNames.IsAward(zone.After) || IsMaking(zone.After)))
                    {
                        holders = zone.After is null ? [.. RelationBuilder.In(sentence, zone).Select(Body).OfType<EntityMention>()] : [];
                    }
                }
            }
        }
    }

    private static bool NamesTitle(ReadSentence sentence)
    {
        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            if (sentence.Mentions[i].Entity.Type is EntityType.Honour or EntityType.Programme)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>把青山建设成…: what is made of its subject may be a title.</summary>
    private static bool IsMaking(VerbGroup verbs) => verbs.Head is "打造" or "建设" or "建成";

    private void Award(ReadSentence sentence, Zone zone, List<EntityMention> holders, bool sameClause, ReportText report, List<Relation> relations)
    {
        if (zone.Before is null)
        {
            return;
        }

        var sought = zone.Before.Has(VerbTraits.Seeks) && !zone.Before.Has(VerbTraits.Receives);
        holders = RelationBuilder.WithoutWholes(holders);
        var titles = RelationBuilder.In(sentence, zone).ToList();
        var zipped = zone.Before.Respectively && titles.Count == holders.Count;
        for (var i = 0; i < titles.Count; i++)
        {
            var title = titles[i];
            if (title.Entity.Type == EntityType.Honour)
            {
                // A holder from an earlier clause only where the title is one of its kind: 学院 … 省一流技师学院.
                foreach (var holder in zipped ? [holders[i]] : holders)
                {
                    if (sameClause || holder.Name[^2..] == title.Entity.Name[^2..])
                    {
                        relations.Add(builder.Of(RelationKind.Awarded, holder, title.Entity, sentence, report, "award", sought));
                    }
                }
            }
            else if (title.Entity.Type == EntityType.Programme && title.Entity.Name.EndsWith("试点", StringComparison.Ordinal) && sameClause)
            {
                foreach (var holder in holders)
                {
                    if (holder.Type is EntityType.Place or EntityType.Institution)
                    {
                        relations.Add(builder.Of(RelationKind.PartnerIn, holder, title.Entity, sentence, report, "included"));
                    }
                }
            }
            else if (zone.Before.Head is "纳入" or "列入" or "入选" or "成功纳入" && title.Entity.Type == EntityType.Programme)
            {
                foreach (var holder in holders)
                {
                    relations.Add(builder.Of(RelationKind.PartOf, holder, title.Entity, sentence, report, "included"));
                }
            }
        }
    }

    /// <summary>抓好青山、白水等6个省级美丽宜居乡村建设: the members are to hold the title that closes the list.</summary>
    private void Listed(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var title in sentence.Mentions)
        {
            if (title is not { Entity.Type: EntityType.Honour or EntityType.Programme, Item: { IsClass: true, Zone: { Before: not null } zone } head }
                || (title.Entity.Type == EntityType.Programme && !title.Entity.Name.EndsWith("试点", StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var mention in RelationBuilder.In(sentence, zone))
            {
                if (mention.Item?.ClassItem == head && mention.Entity.Type is EntityType.Place or EntityType.Institution or EntityType.Project)
                {
                    relations.Add(title.Entity.Type == EntityType.Honour
                        ? builder.Of(RelationKind.Awarded, mention.Entity, title.Entity, sentence, report, "award")
                        : builder.Of(RelationKind.PartnerIn, mention.Entity, title.Entity, sentence, report, "pair-partner"));
                }
            }
        }
    }

    /// <summary>联合国授予哈尔滨市“…”称号: who receives it stands before the title.</summary>
    private void Conferred(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        for (var i = 1; i < sentence.Mentions.Count; i++)
        {
            var (holder, title) = (sentence.Mentions[i - 1], sentence.Mentions[i]);
            if (title.Entity.Type == EntityType.Honour && holder.Entity.Type is EntityType.Place or EntityType.Institution && holder.Item is { Zone.Before.Head: "授予" or "命名" }
                && title.Entity.Span.Start - holder.Entity.Span.End is 0 or 1 && holder.Entity.Span.Start == holder.Item.Start)
            {
                relations.Add(builder.Of(RelationKind.Awarded, holder.Entity, title.Entity, sentence, report, "award"));
            }
        }
    }

    /// <summary>青山镇被省委、省政府评为…: who stands behind 被 gives the title.</summary>
    private static bool IsGiver(ReadSentence sentence, ReadMention mention) =>
        mention.Item is { Zone.Items: [var first, ..] } && first.Start < mention.Entity.Span.Start && sentence.View.Slice(first.Start, mention.Entity.Span.Start).Contains('被');

    /// <summary>青山公司技师王某获评…: the title is not the company's.</summary>
    private static bool IsOwnerOf(ReadSentence sentence, ReadMention mention) =>
        mention.Item is { } item && item.End - mention.Entity.Span.End > 1 && sentence.View.Tokens[sentence.View.TokenAt(item.Zone, mention.Entity.Span.End)] is { Kind: TokenKind.Text } next
        && next.Start == mention.Entity.Span.End && next.End == item.End;

    /// <summary>The names of a zone where they are all that stands in it.</summary>
    private static List<EntityMention> Alone(ReadSentence sentence, Zone zone)
    {
        List<EntityMention> names = [.. RelationBuilder.In(sentence, zone).Select(mention => mention.Entity)];
        if (names.Count != zone.Items.Count)
        {
            return [];
        }

        foreach (var item in zone.Items)
        {
            if (!Fills(names, item))
            {
                return [];
            }
        }

        return names;
    }

    private static bool Fills(List<EntityMention> names, Item item)
    {
        foreach (var name in names)
        {
            if (name.Span.Start <= item.Start + 1 && name.Span.End >= item.End - 1 && name.Type is EntityType.Institution or EntityType.Place or EntityType.Project)
            {
                return true;
            }
        }

        return false;
    }

    private static EntityMention? Body(ReadMention mention)
    {
        if (mention.Entity.Type is EntityType.Institution or EntityType.Place)
        {
            return mention.Entity;
        }

        foreach (var (inner, _) in mention.Inner)
        {
            if (inner.Type == EntityType.Institution)
            {
                return inner;
            }
        }

        return null;
    }
}
