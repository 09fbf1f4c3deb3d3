using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What is done with each named thing: the phase that the verbs before it, after it or in its tail give it.</summary>
internal sealed class StatusReader(RuleConfidence confidence, ClauseRole roles, SubjectPhases subjects)
{
    private const string Subject = "status-subject";

    public void Read(ReportText report, ReadSentence sentence, List<Status> statuses)
    {
        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            var mention = sentence.Mentions[i];
            if (i + 1 < sentence.Mentions.Count && sentence.Mentions[i + 1] is var next && next.Item == mention.Item
                && (next.Entity.Span.Start == mention.Entity.Span.End
                    || (next.Entity.Span.Start == mention.Entity.Span.End + 1 && sentence.View.Text[mention.Entity.Span.End] == '“')))
            {
                // 城西街道东溪区块: the work is done on the second, which lies in the first.
                continue;
            }

            if (mention is { Item: null, Source.Rule: "known", Entity.Type: EntityType.Programme } && GroupAround(sentence.View, mention.Entity.Span.Start, mention.Entity.Span.End) is { Phase: { } among })
            {
                statuses.Add(new Status(mention.Entity, among, sentence.Index, roles.At(report, sentence, mention.Entity.Span.Start), "status-object", confidence.Of("status-object")));
                continue;
            }

            if (mention.Item is not { } item || mention.Entity.Type == EntityType.Honour || mention.Source.Rule is "gazetteer" or "gazetteer-short")
            {
                continue;
            }

            if ((PhaseOf(sentence.View, mention, item) ?? PhaseOfClause(sentence.View, mention, item)) is var (phase, rule))
            {
                var start = item.Zone is { Inherited: true, Before: { } governing } ? governing.End : mention.Entity.Span.Start;
                var role = rule == Subject && item.Zone.After is { } predicate ? roles.OfPredicate(report, sentence, start, predicate) : roles.At(report, sentence, start);
                statuses.Add(new Status(mention.Entity, phase, sentence.Index, role, rule, confidence.Of(rule)));
            }
        }
    }

    /// <summary>实施|精准扶贫: the name of a policy is made of words that are verbs elsewhere.</summary>
    private static VerbGroup? GroupAround(SentenceView view, int start, int end)
    {
        foreach (var zone in view.Zones)
        {
            if (zone.After is { Phase: Phase.Advance } group && group.Start < start && group.End == end && (end >= view.Text.Length || "，。；、".Contains(view.Text[end], StringComparison.Ordinal)))
            {
                return group;
            }
        }

        return null;
    }

    private static (Phase Phase, string Rule)? PhaseOfClause(SentenceView view, ReadMention mention, Item item) =>
        OpeningVerbs.Of(view, mention, item) is { Phase: { } phase } ? (Combined(phase, ListTail.Of(view, item, mention.Entity.Span.End)), "status-object") : null;

    private (Phase Phase, string Rule)? PhaseOf(SentenceView view, ReadMention mention, Item item)
    {
        var zone = item.Zone;
        if (zone.Prepositional || (mention.Entity.Type is EntityType.Institution or EntityType.Place && IsPartner(view, zone)) || StandsThere(view, zone, mention.Entity.Span.Start) || (RelationReader.IsSettling(zone.Before) && zone.Previous is { IsEmpty: false } && RelationReader.IsGround(mention)))
        {
            return null;
        }

        var isClosed = zone.Before?.Head == "支持" && mention.Entity.Span.End < item.End && view.Text[mention.Entity.Span.End] == '”';
        var tail = ListTail.Of(view, item, mention.Entity.Span.End + (isClosed ? 1 : 0));
        if (tail.Kind == TailKind.Open && mention.Source.Rule is not ("list-class" or "shared-head") && !IsBeforeAdverb(view, item, mention.Entity.Span.End))
        {
            return null;
        }

        if (mention.Source.Rule == "known" && mention.Entity.Span.End + 1 < item.End && view.Text[mention.Entity.Span.End] == '”'
            && view.Slice(mention.Entity.Span.End + 1, item.End).StartsWith("国家", StringComparison.Ordinal))
        {
            // 对共建“一带一路”国家进出口: it only says of whom.
            return null;
        }

        if (RelationReader.IsJoint(zone.After) && zone.Next is { IsEmpty: false })
        {
            // 与青山镇共建产业园: the partners do the work, and none is done on them.
            return null;
        }

        if (mention.Source.Rule != "list-class" && IsAttribute(view, zone, mention.Entity.Span.End))
        {
            // 连接青山镇与白水镇的双江大桥: only what stands behind 的 is spoken of.
            return null;
        }

        if (item.ClassItem is { } facility && mention.Entity.Type == EntityType.Place
            && view.Scanned.SuffixBefore(ListHeads.End(view, facility)) is { Suffixes: [{ Type: EntityType.Project or EntityType.Institution, Other: not EntityType.Place }, ..], Text: not ("项目" or "工程") })
        {
            // 甲镇、乙乡等6个乡镇污水处理厂投用: the places only say where.
            return null;
        }

        if (mention.Source.Rule is "suffix" or "known" && mention.Entity.Type == EntityType.Institution && zone.Before?.Phase is not Phase.Complete && !IsFounded(zone.After)
            && (mention.Source.Rule == "known" || view.Scanned.SuffixBefore(mention.Entity.Span.End) is { Suffixes: [{ Manner: SuffixManner.Organ }, ..] }))
        {
            // 获住建部推广, 落实党中央决策部署: work is not done on a public body, unless it is set up.
            return null;
        }

        if ((item.ClassItem is { } named && EndsInTask(view, named)) || IsTopicOfDecision(view, zone))
        {
            return null;
        }

        if (mention.Entity.Type == EntityType.Institution && item.ClassItem is { } firms && view.Slice(firms.Start, firms.End).Contains("企业入驻", StringComparison.Ordinal))
        {
            // 引进青河集团等20户企业入驻园区
            return (Phase.Open, "status-object");
        }

        if (mention.Entity.Type == EntityType.Institution && zone.Before?.Head is "支持" or "引导" or "鼓励" or "帮助" or "扶持" && item.ClassItem is { } helped
            && view.Scanned.Vocabulary.Names.Firms.AtStart(view.Slice(helped.Start, helped.End)) > 0)
        {
            // 支持青河、白水等企业技改扩产: help is given, whatever they do with it.
            return (Phase.Advance, "status-object");
        }

        var isMeans = zone is { Before: { Phase: null } means, After: not null } && view.Scanned.Vocabulary.Names.MeansVerbs.Contains(means.Head);
        var subject = isMeans ? null : subjects.Of(view, zone, mention.Entity.Type);
        if (subject is null && zone is { After: not null, Before: { } helping } && helping.Has(VerbTraits.Auxiliary) && helping.Phase != Phase.Plan)
        {
            return null;
        }

        var governed = zone.Before is { Phase: { } phase } before
            ? Combined(subject is { } later && (before.Has(VerbTraits.Auxiliary) || (phase == Phase.Advance && later >= Phase.Complete)) ? later : phase, tail)
            : (Phase?)null;
        if (governed is not null && RelationReader.IsJoint(zone.Before) && zone.Previous?.Before is { Phase: Phase.Plan })
        {
            governed = Phase.Plan;
        }

        if (governed is null && item.ClassItem is { } deeds && IsDeed(view.Slice(deeds.Start, deeds.End)) && subject >= Phase.Complete && Tail.After(view, item, mention.Entity.Span.End) is { Kind: TailKind.Work, Verb.Phase: { } own })
        {
            // 自由贸易港建设等举措陆续推出: what is put out is the work.
            subject = own;
        }

        if (governed is Phase.Advance && IsBeforePreparation(view, zone, mention.Entity.Span.End))
        {
            governed = Phase.Plan;
        }

        var result = governed ?? (subject is { } said ? Combined(said, tail) : (Phase?)null)
            ?? ((zone.Before is not null && !isMeans) || tail.Verb?.Phase == Phase.Plan ? tail.Verb?.Phase : null)
            ?? (zone.Before?.Head == "新增" && mention.Entity.Type == EntityType.Project && mention.Source.Rule == "suffix" ? Phase.Complete : null);
        if (result is not { } found)
        {
            return null;
        }

        if (mention.Entity.Type == EntityType.Event && governed is null && found == Phase.Advance && tail.Kind == TailKind.Abstract)
        {
            // 博览会影响力不断提升
            return null;
        }

        if (mention.Entity.Type == EntityType.Event && found is Phase.Advance or Phase.Complete)
        {
            found = Phase.Hold;
        }

        if (mention.Entity.Type == EntityType.Place && !IsWorkedOn(zone, tail))
        {
            return null;
        }

        return (found, governed is null && subject is not null ? Subject : "status-object");
    }

    /// <summary>与青河药业、白水药业开展合作: with whom it is done.</summary>
    private static bool IsPartner(SentenceView view, Zone zone) =>
        zone is { Before: null, After: not null, IsEmpty: false, Previous: null or { IsEmpty: true } } && view.Text[view.Tokens[zone.FirstToken].Start] == '与';

    /// <summary>青山选手在亚运会、省运会取得好成绩: where it is done.</summary>
    private static bool StandsThere(SentenceView view, Zone zone, int start)
    {
        var isThere = false;
        for (var i = zone.FirstToken + 1; i < zone.EndToken && view.Tokens[i].Start < start; i++)
        {
            isThere = view.Tokens[i] is { Kind: TokenKind.Preposition, Word.Text: "在" } || (isThere && view.Tokens[i].Kind is not TokenKind.Of);
        }

        return isThere && zone.Before is null;
    }

    /// <summary>县大数据局挂牌成立; not 县政府完成任务, 市委出台意见.</summary>
    private static bool IsFounded(VerbGroup? verbs) =>
        verbs is { Phase: Phase.Complete or Phase.Open } && !verbs.Has(VerbTraits.Builds | VerbTraits.Issues);

    /// <summary>争取青山高速早日联通: an adverb ends the name before it.</summary>
    private static bool IsBeforeAdverb(SentenceView view, Item item, int end) =>
        view.Tokens[view.TokenAt(item.Zone, end)] is var token && token.Start == end
        && (token.Kind == TokenKind.Adverb || view.Slice(end, item.End).StartsWith("早日", StringComparison.Ordinal) || view.Slice(end, item.End).StartsWith("尽早", StringComparison.Ordinal));

    /// <summary>贯彻省“两促两稳”、市“四区联动”建设的部署: what a decision is about.</summary>
    private static bool IsTopicOfDecision(SentenceView view, Zone zone)
    {
        if (zone.IsEmpty || zone.Before?.Head is not ("落实" or "贯彻落实" or "贯彻" or "学习贯彻" or "学习" or "按照" or "遵循"))
        {
            return false;
        }

        var words = view.Slice(zone.Items[0].Start, zone.Items[^1].End);
        var of = words.LastIndexOf('的');
        return of > 0 && words[(of + 1)..] is "部署" or "要求" or "精神" or "决策" or "决定" or "决策部署" or "部署要求" or "指示精神" or "重要指示精神" or "工作部署" or "战略部署";
    }

    /// <summary>完成党的二十大、省运会等安保任务: the members are only what the task is about.</summary>
    private static bool EndsInTask(SentenceView view, Item head) =>
        view.Slice(head.Start, head.End) is var text && !text.EndsWith("前期工作", StringComparison.Ordinal) && (text.EndsWith("任务", StringComparison.Ordinal) || text.EndsWith("工作", StringComparison.Ordinal)
            || text.EndsWith("领域", StringComparison.Ordinal));

    /// <summary>做好青白高铁列入国家规划的|前期工作, 推动青山电站|前期工作开展: what is advanced is a preparation.</summary>
    private static bool IsBeforePreparation(SentenceView view, Zone zone, int end)
    {
        var last = zone;
        while (last.Next is { } next)
        {
            last = next;
        }

        var close = last.EndToken > last.FirstToken ? view.Tokens[last.EndToken - 1].End : last.Before?.End ?? end;
        if (close <= end || view.Slice(end, close) is var rest && rest.Contains('、'))
        {
            return false;
        }

        rest = rest.EndsWith("开展", StringComparison.Ordinal) || rest.EndsWith("进度", StringComparison.Ordinal) ? rest[..^2] : rest;
        return rest.EndsWith("前期工作", StringComparison.Ordinal);
    }

    /// <summary>推进X前期 is a plan whatever the verb before says.</summary>
    private static Phase Combined(Phase governing, Tail tail) => tail.Verb?.Phase == Phase.Plan ? Phase.Plan : governing;

    private static bool IsAttribute(SentenceView view, Zone zone, int end)
    {
        for (var i = view.TokenAt(zone, end); i < zone.EndToken && view.Tokens[i].Kind is not (TokenKind.ListMark or TokenKind.AndSoOn); i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Of)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeed(ReadOnlySpan<char> words) =>
        words.Contains("举措", StringComparison.Ordinal) || words.Contains("措施", StringComparison.Ordinal) || words.Contains("政策", StringComparison.Ordinal)
        || words.Contains("做法", StringComparison.Ordinal) || words.Contains("成果", StringComparison.Ordinal);

    private static bool IsWorkedOn(Zone zone, Tail tail) =>
        (SubjectPhases.IsMoved(zone) && (tail is { Kind: TailKind.Work, Verb.Phase: Phase.Advance } || zone.After is { Phase: Phase.Advance, Head: var change } && (change.StartsWith("加快", StringComparison.Ordinal) || change.Contains('提', StringComparison.Ordinal))))
        || tail.Verb?.Has(VerbTraits.Builds) == true || zone.Before?.Has(VerbTraits.Builds | VerbTraits.Develops) == true
        || zone.After is { } after && after.Has(VerbTraits.Builds);
}
