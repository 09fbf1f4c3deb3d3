using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>What a name that ends in a known word is in its clause: a school acts, or is built.</summary>
internal sealed class SuffixTypes(ListHeads heads)
{
    public EntityType TypeOf(
        SentenceView view, Item item, SuffixReading reading, Tail tail, int start, int modifierEnd, string suffix)
    {
        var zone = item.Zone;
        var words = view.Scanned.Vocabulary.Names;
        if (reading.Other is not null && zone.Before is { } joint && (joint.Jointly || joint.Head.EndsWith("共建", StringComparison.Ordinal))
            && (suffix.EndsWith("中心", StringComparison.Ordinal) || suffix.EndsWith("研究院", StringComparison.Ordinal) || suffix.EndsWith("学院", StringComparison.Ordinal) || suffix.EndsWith("实验室", StringComparison.Ordinal)))
        {
            // 与华云公司共建云计算中心: a body that several run.
            return EntityType.Institution;
        }

        switch (reading)
        {
            case { Type: EntityType.Institution, Other: EntityType.Project }:
                return IsBuilt(view, zone, tail, reading.Manner == SuffixManner.Firm) || IsListedAsBuilt(view, item) ? EntityType.Project : EntityType.Institution;
            case { Type: EntityType.Project, Other: EntityType.Place }:
                if (zone.After is { Head: "列入" or "纳入" } && suffix.EndsWith("基地", StringComparison.Ordinal))
                {
                    // 青山火电基地列入国家规划: what is to be built; a body would be given a title.
                    return EntityType.Project;
                }

                if (TitleNames.IsAward(zone.After) && zone.After is not { Head: "列入" or "纳入" } && (suffix.EndsWith("产业园", StringComparison.Ordinal) || suffix.EndsWith("园区", StringComparison.Ordinal)
                    || suffix.EndsWith("基地", StringComparison.Ordinal) || suffix is "科技园" or "创业园" or "创新创业园" or "物流园" or "孵化园" or "剧院" or "大剧院"
                    || suffix[^1] == '馆'))
                {
                    return EntityType.Institution;
                }

                if (IsArea(words, suffix) && (IsRenewed(view, zone, modifierEnd + suffix.Length) || IsListRenewed(view, item)) && view.Slice(start, modifierEnd).IndexOfAny('至', '吨') < 0)
                {
                    return EntityType.Place;
                }

                if (item.ClassItem is { } named && heads.TypeOf(view, named) == EntityType.Project)
                {
                    return EntityType.Project;
                }

                return !TitleNames.IsAward(zone.After) && !(zone.Before?.Phase is null && zone.Before?.Head != "新增" && zone.After?.Phase is null && tail.Verb is null) ? EntityType.Project
                    : suffix.EndsWith("校区", StringComparison.Ordinal) && HasBody(view, start, modifierEnd) ? EntityType.Institution
                    : EntityType.Place;
            case { Type: EntityType.Place } when words.FoundedAreas.Contains(suffix) && !view.Text.AsSpan(start).StartsWith("国家", StringComparison.Ordinal) && (zone.Before is { Phase: not null } founding && (founding.Has(VerbTraits.Builds) || tail.Verb?.Text == "建设")
                || (zone.Before is null && zone.After is { Phase: Phase.Start } begun && begun.Has(VerbTraits.Builds))):
                return EntityType.Project;
            case { Type: EntityType.Project } when suffix == "工程":
                if (zone is { Before: null, After: { Phase: Phase.Advance, Head: var done } } && done.EndsWith("实施", StringComparison.Ordinal) && !IsConstruction(view, zone, start, modifierEnd))
                {
                    // 食品放心工程深入实施
                    return EntityType.Programme;
                }

                return modifierEnd > start && view.Text[modifierEnd - 1] == '”' && zone.Before is not { Phase: Phase.Start } && !IsConstruction(view, zone, start, modifierEnd) ? EntityType.Programme
                    : zone.Before is { Phase: Phase.Advance } or { Head: "推出" or "推行" or "创新推出" } && zone.Before is { } before && !before.Has(VerbTraits.Builds) && !EndsInBuilding(view, zone) && !IsConstruction(view, zone, start, modifierEnd)
                    ? EntityType.Programme
                    : EntityType.Project;
            case { Type: EntityType.Programme } when suffix.EndsWith("活动", StringComparison.Ordinal) && Has(zone, VerbTraits.Holds):
                return EntityType.Event;
            default:
                return reading.Type;
        }
    }

    /// <summary>滨海大学青山校区: a part of a body is a body.</summary>
    private static bool HasBody(SentenceView view, int start, int end)
    {
        for (var i = start + 2; i <= end; i++)
        {
            if (view.Scanned.Vocabulary.Names.Bodies.AtEnd(view.Slice(start, i)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Waters and areas that work is done on; a road or a building that is rebuilt is a project.</summary>
    private static bool IsArea(NameWords words, string suffix) => words.RenewedAreas.Contains(suffix) || words.RenewedAreaEnds.AtEnd(suffix) > 0;

    /// <summary>北江航道扩能升级, 滨河公园升级改造, 加固长江堤防: what exists already.</summary>
    private static bool IsRenewed(SentenceView view, Zone zone, int end)
    {
        if (zone.Before is { Head: "加固" or "整治" or "疏浚" or "修复" or "保护" or "治理" } || zone.After is { Head: "发展" or "加快发展" }
            || (zone.EndToken > zone.FirstToken && view.Tokens[zone.EndToken - 1].End is var last
                && (view.Text.AsSpan(0, last).EndsWith("加快发展", StringComparison.Ordinal) || view.Text.AsSpan(last).StartsWith("加快发展", StringComparison.Ordinal))))
        {
            return true;
        }

        var words = view.Scanned.Vocabulary.Names;
        var rest = view.Text.AsSpan(end);
        rest = rest[words.RenewalManners.AtStart(rest)..];
        if (words.Renewals.AtStart(rest) is not (> 0 and var work))
        {
            return false;
        }

        rest = rest[work..];
        return !rest.StartsWith("工程", StringComparison.Ordinal) && !rest.StartsWith("项目", StringComparison.Ordinal);
    }

    /// <summary>双坪广场、白水公园改造|完成: the work behind the last member is done on all.</summary>
    private static bool IsListRenewed(SentenceView view, Item item)
    {
        var last = item.Zone.Items[^1];
        var renewals = view.Scanned.Vocabulary.Names.Renewals;
        return last != item && item.Zone.Before is null
            && (renewals.AtEnd(view.Slice(last.Start, last.End)) > 0 || (item.Zone.After is { } work && renewals.AtStart(work.Head) > 0));
    }

    /// <summary>城东中学等学校建设加快: the class says that the members are built.</summary>
    private bool IsListedAsBuilt(SentenceView view, Item item) =>
        item.ClassItem is { } named && heads.TypeOf(view, named) == EntityType.Project
        && (view.Slice(named.Start, named.End) is var words && (words.EndsWith("建设", StringComparison.Ordinal) || words.Contains("项目", StringComparison.Ordinal) || words.Contains("工程", StringComparison.Ordinal)));

    /// <summary>加快A工程、B二期建设: the whole list is built.</summary>
    private static bool EndsInBuilding(SentenceView view, Zone zone) =>
        zone.EndToken > zone.FirstToken && view.Tokens[zone.EndToken - 1] is { Kind: TokenKind.Verb, Word: { } word }
        && word.Has(VerbTraits.Builds) && word.Has(VerbTraits.Tail);

    /// <summary>The clause speaks of a body as of something that is built.</summary>
    private static bool IsBuilt(SentenceView view, Zone zone, Tail tail, bool firm)
    {
        if (tail.Verb is { } verb && verb.Has(VerbTraits.Builds))
        {
            return verb.Text != "建设" ? verb.Text is not ("提升" or "治理") : !firm || zone.Before?.Phase is Phase.Complete or Phase.Start;
        }

        if (view.Tokens[Math.Max(zone.FirstToken, zone.EndToken - 1)] is { Kind: TokenKind.Verb, Word.Text: "改扩建" or "扩建" or "新建" or "迁建" or "改建" or "异地新建" or "异地迁建" } && zone.Before is not null)
        {
            return true;
        }

        if (zone.After is { Head: "整体迁建" or "整体重建" or "易地重建" })
        {
            return true;
        }

        return Firmly(zone.Before) || (zone.Before?.Phase is null && Firmly(zone.After) && !IsReformed(view, zone)) || (!firm && Has(zone, VerbTraits.Builds));

        static bool Firmly(VerbGroup? group) =>
            group?.Head.EndsWith("封顶", StringComparison.Ordinal) == true
            || group is { Phase: Phase.Start or Phase.Complete or Phase.Open } && (group.Has(VerbTraits.Builds) || group.Head == "启用");
    }

    /// <summary>中心医院完成改制: what is completed is no building.</summary>
    private static bool IsReformed(SentenceView view, Zone zone) =>
        zone.Next is { Items: [var done, ..] } && view.Scanned.Vocabulary.Names.Reforms.Contains(view.Text[done.Start..done.End]);

    /// <summary>A works project (河道治理工程) rather than a policy that is called one (畅行工程).</summary>
    private static bool IsConstruction(SentenceView view, Zone zone, int start, int end)
    {
        for (var i = view.TokenAt(zone, start); i < zone.EndToken && view.Tokens[i].Start < end; i++)
        {
            var word = view.Tokens[i].Word;
            if (word is not null && (word.Has(VerbTraits.Builds) || word.Suffixes.Any(suffix => suffix.Type == EntityType.Project)))
            {
                return true;
            }
        }

        for (var i = start + 1; i <= end; i++)
        {
            if (view.Scanned.SuffixBefore(i) is { } inner && i - inner.Text.Length >= start && inner.Suffixes[0].Type == EntityType.Project)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Zone zone, VerbTraits trait) => zone.Before?.Has(trait) == true;
}
