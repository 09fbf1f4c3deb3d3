using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Relations between the names of a sentence.</summary>
internal sealed class RelationReader(RelationBuilder builder)
{
    private readonly AwardReader _awards = new(builder);

    public void Read(ReportText report, ReadSentence sentence, List<Relation> relations)
    {
        foreach (var mention in sentence.Mentions)
        {
            foreach (var (inner, nested) in mention.Inner)
            {
                relations.Add(nested.InnerIsSubject
                    ? builder.Of(nested.Relation, inner, mention.Entity, sentence, report, nested.Inner.Rule)
                    : builder.Of(nested.Relation, mention.Entity, inner, sentence, report, nested.Inner.Rule));
            }
        }

        if (sentence.Mentions.Count < 2)
        {
            return;
        }

        _awards.Read(report, sentence, relations);
        Locations(sentence, report, relations);
        Partners(sentence, report, relations);
        Settlements(sentence, report, relations);
    }

    /// <summary>The verbs say that several build something together.</summary>
    internal static bool IsJoint(VerbGroup? group) => group is { Head: "共建" or "合作共建" or "联合共建" } or { Jointly: true, Phase: not null };

    internal static bool IsSettling(VerbGroup? verbs) => verbs is { Head: "落户" or "落子" or "坐落" or "位于" or "地处" or "入驻" or "进驻" or "落地" };

    /// <summary>落户城西港区: what the settled stands in, whatever the last word would make of it elsewhere.</summary>
    internal static bool IsGround(ReadMention mention) =>
        mention.Entity.Type == EntityType.Place || (mention.Entity.Type is EntityType.Project or EntityType.Institution && mention.Entity.Text[^1] is '区' or '园' or '城' or '镇' or '港');

    /// <summary>X落户Y, X位于Y.</summary>
    private void Settlements(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Zones)
        {
            if (zone is { Prepositional: true, After: { Phase: not null } built, Next: { } done } && built.Has(VerbTraits.Builds) && sentence.View.Tokens[zone.FirstToken].Word?.Text == "在"
                && RelationBuilder.In(sentence, zone).LastOrDefault(mention => mention.Entity.Type == EntityType.Place) is { } there)
            {
                // 在白水镇建设光伏电站
                Settle(sentence, report, done, there, relations);
            }

            if (!IsSettling(zone.After) || zone.Next is not { } next)
            {
                continue;
            }

            if (Array.Find(RelationBuilder.In(sentence, next), IsGround) is { } place)
            {
                Settle(sentence, report, zone, place, relations);
            }
        }
    }

    private void Settle(ReadSentence sentence, ReportText report, Zone zone, ReadMention place, List<Relation> relations)
    {
        foreach (var mention in RelationBuilder.In(sentence, zone))
        {
            if (mention.Entity.Type is EntityType.Institution or EntityType.Project)
            {
                relations.Add(builder.Of(RelationKind.LocatedIn, mention.Entity, place.Entity, sentence, report, "settled"));
            }
        }
    }

    /// <summary>城西街道东溪和西山区块, 位于青山镇的双河水库: a place right before things of the same list is where they are.</summary>
    private void Locations(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        for (var i = 0; i + 1 < sentence.Mentions.Count; i++)
        {
            var (place, first) = (sentence.Mentions[i], sentence.Mentions[i + 1]);
            var isSettled = place.Item is { } ground && IsSettling(ground.Zone.Before) && first.Entity.Span.Start == place.Entity.Span.End + 1 && sentence.View.Text[place.Entity.Span.End] == '的';
            if (place.Entity.Type != EntityType.Place || (place.Entity.Span.End != first.Entity.Span.Start && !isSettled)
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

                relations.Add(builder.Of(RelationKind.LocatedIn, inner.Entity, place.Entity, sentence, report, "located"));
            }
        }
    }

    /// <summary>青山镇、白水镇省级跨镇全域整治试点: the places before a joint programme take part in it.</summary>
    private void Partners(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Zones)
        {
            if ((IsJoint(zone.After) || OpensWithPartner(sentence, zone)) && zone.Next is { } built)
            {
                var partners = RelationBuilder.WithoutWholes([.. RelationBuilder.In(sentence, zone)
                    .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Place).Select(mention => mention.Entity)]);
                foreach (var joint in RelationBuilder.In(sentence, built))
                {
                    if (joint.Entity.Type is EntityType.Institution or EntityType.Project or EntityType.Event || joint.Entity.Name.EndsWith("基金", StringComparison.Ordinal))
                    {
                        Join(sentence, report, partners, joint, relations);
                    }
                }
            }
        }

        Joiners(sentence, report, relations);
        Pilots(sentence, report, relations);
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
                    ? builder.Of(RelationKind.Awarded, partner.Entity, joint.Entity, sentence, report, "award", sought: true)
                    : builder.Of(RelationKind.PartnerIn, partner.Entity, joint.Entity, sentence, report, "pair-partner"));
            }
        }
    }

    /// <summary>联合浙江大学成立研究院, 与青山医院组建联盟: with whom it is done stands before what is done.</summary>
    private static bool OpensWithPartner(ReadSentence sentence, Zone zone) =>
        zone is { IsEmpty: false, After.Phase: not null }
        && (zone.Before is { Head: "联合" or "携手" or "联手" or "牵手" }
            || (zone.Before is null && sentence.View.Tokens[zone.FirstToken] is { Kind: TokenKind.Conjunction } with && sentence.View.Text[with.Start] == '与'));

    /// <summary>县中医院加入省中医药联盟.</summary>
    private void Joiners(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Zones)
        {
            if (zone is not { After.Head: "加入" or "参加", Next: { } next, Prepositional: false })
            {
                continue;
            }

            if (Array.Find(RelationBuilder.In(sentence, next), static mention => mention.Entity.Type is EntityType.Institution or EntityType.Event) is { } joined)
            {
                Join(sentence, report, RelationBuilder.In(sentence, zone)
                    .Where(mention => mention.Entity.Type is EntityType.Institution or EntityType.Place).Select(mention => mention.Entity), joined, relations);
            }
        }
    }

    /// <summary>青山市率先开展危房改造试点: who carries out a pilot takes part in it.</summary>
    private void Pilots(ReadSentence sentence, ReportText report, List<Relation> relations)
    {
        foreach (var zone in sentence.View.Zones)
        {
            if (zone is not { After.Head: "开展" or "承担", Next: { } next, Prepositional: false, IsEmpty: false, Before: null or { Head: "支持" or "推动" or "鼓励" } })
            {
                continue;
            }

            if (Array.Find(RelationBuilder.In(sentence, next), static mention => mention.Entity.Type == EntityType.Programme && mention.Entity.Name.EndsWith("试点", StringComparison.Ordinal)) is not { } pilot)
            {
                continue;
            }

            foreach (var mention in RelationBuilder.In(sentence, zone))
            {
                if (mention.Entity.Type is EntityType.Place or EntityType.Institution && mention.Source.Rule != "known" && mention.Entity.Span.Start == mention.Item!.Start)
                {
                    relations.Add(builder.Of(RelationKind.PartnerIn, mention.Entity, pilot.Entity, sentence, report, "pair-partner"));
                }
            }
        }
    }

    private void Join(ReadSentence sentence, ReportText report, IEnumerable<EntityMention> partners, ReadMention joint, List<Relation> relations)
    {
        foreach (var partner in partners)
        {
            relations.Add(builder.Of(RelationKind.PartnerIn, partner, joint.Entity, sentence, report, "joint-body"));
        }
    }

    /// <summary>Programmes that places take part in rather than have.</summary>
    private static bool IsShared(string name) =>
        name.EndsWith("试点", StringComparison.Ordinal) || name.Contains('跨') || name.Contains("合作", StringComparison.Ordinal) || name.Contains("协作", StringComparison.Ordinal);
}
