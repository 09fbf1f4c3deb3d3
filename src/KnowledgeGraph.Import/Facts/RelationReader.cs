using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Relations between the names of a sentence.</summary>
internal sealed class RelationReader(RuleConfidence confidence, ClauseRole roles)
{
    public void Read(ReportText report, ReadSentence sentence, List<Relation> relations)
    {
        foreach (var mention in sentence.Mentions)
        {
            foreach (var (inner, nested) in mention.Inner)
            {
                relations.Add(nested.InnerIsSubject
                    ? Of(nested.Relation, inner, mention.Entity, sentence, report, nested.Inner.Rule)
                    : Of(nested.Relation, mention.Entity, inner, sentence, report, nested.Inner.Rule));
            }
        }

        Awards(sentence, report, relations);
        Locations(sentence, report, relations);
        Partners(sentence, report, relations);
        Settlements(sentence, report, relations);
    }

    /// <summary>The verbs say that several build something together.</summary>
    internal static bool IsJoint(VerbGroup? group) => group is { Head: "共建" or "合作共建" or "联合共建" } or { Jointly: true, Phase: not null };

    internal static bool IsSettling(VerbGroup? verbs) => verbs is { Head: "落户" or "落子" or "坐落" or "位于" or "入驻" or "进驻" or "落地" };

    /// <summary>落户城西港区: what the settled stands in, whatever the last word would make of it elsewhere.</summary>
    internal static bool IsGround(ReadMention mention) =>
        mention.Entity.Type == EntityType.Place || (mention.Entity.Type is EntityType.Project or EntityType.Institution && mention.Entity.Text[^1] is '区' or '园' or '城' or '镇' or '港');

    /// <summary>X落户Y, X位于Y.</summary>
    private void Settlements(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Clauses.SelectMany(clause => clause.Zones))
        {
            if (zone is { Prepositional: true, After: { Phase: not null } built, Next: { } done } && built.Has(VerbTraits.Builds) && sentence.View.Tokens[zone.FirstToken].Word?.Text == "在"
                && In(sentence, zone).LastOrDefault(mention => mention.Entity.Type == EntityType.Place) is { } there)
            {
                // 在白水镇建设光伏电站
                relations.AddRange(In(sentence, done)
                    .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Project)
                    .Select(mention => Of(RelationKind.LocatedIn, mention.Entity, there.Entity, sentence, report, "settled")));
            }

            if (!IsSettling(zone.After) || zone.Next is not { } next)
            {
                continue;
            }

            foreach (var place in In(sentence, next).Where(IsGround).Take(1))
            {
                relations.AddRange(In(sentence, zone)
                    .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Project)
                    .Select(mention => Of(RelationKind.LocatedIn, mention.Entity, place.Entity, sentence, report, "settled")));
            }
        }
    }

    private void Awards(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        if (!sentence.Mentions.Any(mention => mention.Entity.Type is EntityType.Honour or EntityType.Programme))
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
                if (zone.Prepositional && sentence.View.Tokens[zone.FirstToken].Word?.Text is "为" or "给" or "助" or "向")
                {
                    // 为青山市蝉联…贡献力量: the title is not received here.
                    holders = [];
                    continue;
                }

                if (zone.Before is { } before && (TitleNames.IsAward(before) || (sameClause && before.Head is "打造" or "建设" or "建成")) && !zone.Prepositional)
                {
                    Award(sentence, zone, holders, sameClause, report, relations);
                }
                else if (!zone.IsEmpty)
                {
                    sameClause = true;
                    holders = [.. In(sentence, zone).Where(mention => mention.Entity.Type != EntityType.Honour && !IsOwnerOf(sentence, mention) && !IsGiver(sentence, mention)).Select(mention => mention.Entity)];
                    if (zone.After is null || !(TitleNames.IsAward(zone.After) || zone.After.Head is "打造" or "建设" or "建成"))
                    {
                        holders = zone.After is null ? [.. In(sentence, zone).Select(Body).OfType<EntityMention>()] : [];
                    }
                }
            }
        }
    }

    private void Award(ReadSentence sentence, Zone zone, List<EntityMention> holders, bool sameClause, ReportText report, List<Relation> relations)
    {
        if (zone.Before is null)
        {
            return;
        }

        var sought = zone.Before.Has(VerbTraits.Seeks) && !zone.Before.Has(VerbTraits.Receives);
        holders = WithoutWholes(holders);
        var titles = In(sentence, zone).ToList();
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
                        relations.Add(Of(RelationKind.Awarded, holder, title.Entity, sentence, report, "award", sought));
                    }
                }
            }
            else if (title.Entity.Type == EntityType.Programme && title.Entity.Name.EndsWith("试点", StringComparison.Ordinal) && sameClause)
            {
                relations.AddRange(holders.Where(holder => holder.Type is EntityType.Place or EntityType.Institution)
                    .Select(holder => Of(RelationKind.PartnerIn, holder, title.Entity, sentence, report, "included")));
            }
            else if (zone.Before.Head is "纳入" or "列入" or "入选" or "成功纳入" && title.Entity.Type == EntityType.Programme)
            {
                foreach (var holder in holders)
                {
                    relations.Add(Of(RelationKind.PartOf, holder, title.Entity, sentence, report, "included"));
                }
            }
        }
    }

    /// <summary>枫树乡维回新村入选…: the village is meant, not the township it lies in.</summary>
    private static List<EntityMention> WithoutWholes(List<EntityMention> holders) =>
        [.. holders.Where((holder, i) => i + 1 == holders.Count || holder.Type != EntityType.Place || holders[i + 1].Span.Start != holder.Span.End)];

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
        List<EntityMention> names = [.. In(sentence, zone).Select(mention => mention.Entity)];
        return names.Count == zone.Items.Count && zone.Items.TrueForAll(item =>
            names.Exists(name => name.Span.Start <= item.Start + 1 && name.Span.End >= item.End - 1 && name.Type is EntityType.Institution or EntityType.Place or EntityType.Project))
                ? names
                : [];
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

    /// <summary>城西街道东溪和西山区块: a place right before things of the same list is where they are.</summary>
    private void Locations(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        for (var i = 0; i + 1 < sentence.Mentions.Count; i++)
        {
            var (place, first) = (sentence.Mentions[i], sentence.Mentions[i + 1]);
            if (place.Entity.Type != EntityType.Place || place.Entity.Span.End != first.Entity.Span.Start
                || first.Entity.Type is EntityType.Programme or EntityType.Event or EntityType.Honour)
            {
                continue;
            }

            for (var k = i + 1; k < sentence.Mentions.Count && sentence.Mentions[k].Item?.Zone == first.Item?.Zone; k++)
            {
                var inner = sentence.Mentions[k];
                if (k > i + 1 && (inner.Item is null || inner.Entity.Span.Start != inner.Item.Start
                    || (inner.Source.Rule != "shared-head" && sentence.Mentions[k - 1].Source.Rule != "shared-head")))
                {
                    break;
                }

                relations.Add(Of(RelationKind.LocatedIn, inner.Entity, place.Entity, sentence, report, "located"));
            }
        }
    }

    /// <summary>青山镇、白水镇省级跨镇全域整治试点: the places before a joint programme take part in it.</summary>
    private void Partners(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Clauses.SelectMany(clause => clause.Zones))
        {
            if (IsJoint(zone.After) && zone.Next is { } built)
            {
                foreach (var joint in In(sentence, built).Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Project or EntityType.Event))
                {
                    var partners = WithoutWholes([.. In(sentence, zone)
                        .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Place).Select(mention => mention.Entity)]);
                    relations.AddRange(partners.Select(partner => Of(RelationKind.PartnerIn, partner, joint.Entity, sentence, report, "joint-body")));
                }
            }
        }

        Joiners(sentence, report, relations);
        for (var i = 1; i < sentence.Mentions.Count; i++)
        {
            var joint = sentence.Mentions[i];
            if (joint.Entity.Type is not (EntityType.Programme or EntityType.Honour) || sentence.Mentions[i - 1] is not { Entity.Type: EntityType.Place } last
                || last.Entity.Span.End != joint.Entity.Span.Start)
            {
                continue;
            }

            if (joint.Entity.Type == EntityType.Programme && !IsShared(joint.Entity.Name) && !(i > 1 && sentence.Mentions[i - 2].Entity.Type == EntityType.Place
                    && sentence.Mentions[i - 2].Item?.Zone == joint.Item?.Zone))
            {
                continue;
            }

            for (var k = i - 1; k >= 0 && sentence.Mentions[k] is { Entity.Type: EntityType.Place } partner && partner.Item?.Zone == joint.Item?.Zone; k--)
            {
                relations.Add(joint.Entity.Type == EntityType.Honour
                    ? Of(RelationKind.Awarded, partner.Entity, joint.Entity, sentence, report, "award", sought: true)
                    : Of(RelationKind.PartnerIn, partner.Entity, joint.Entity, sentence, report, "pair-partner"));
            }
        }
    }

    /// <summary>县中医院加入省中医药联盟.</summary>
    private void Joiners(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Clauses.SelectMany(clause => clause.Zones))
        {
            if (zone is not { After.Head: "加入" or "参加", Next: { } next, Prepositional: false })
            {
                continue;
            }

            foreach (var joined in In(sentence, next).Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Event).Take(1))
            {
                relations.AddRange(In(sentence, zone)
                    .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Place)
                    .Select(mention => Of(RelationKind.PartnerIn, mention.Entity, joined.Entity, sentence, report, "joint-body")));
            }
        }
    }

    /// <summary>Programmes that places take part in rather than have.</summary>
    private static bool IsShared(string name) =>
        name.EndsWith("试点", StringComparison.Ordinal) || name.Contains('跨') || name.Contains("合作", StringComparison.Ordinal) || name.Contains("协作", StringComparison.Ordinal);

    private static IEnumerable<ReadMention> In(ReadSentence sentence, Zone zone) =>
        sentence.Mentions.Where(mention => mention.Item?.Zone == zone);

    private Relation Of(
        RelationKind kind, EntityMention subject, EntityMention @object, ReadSentence sentence, ReportText report, string rule, bool sought = false) =>
        new(kind, subject, @object, sentence.Index, sought ? FactRole.Goal : roles.OfClause(report, sentence, @object.Span.Start), rule, confidence.Of(rule));
}
