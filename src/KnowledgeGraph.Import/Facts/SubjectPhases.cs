using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What verbs say of what stands before them: 青山大桥建成通车, 白水铁路进入施工阶段.</summary>
internal sealed class SubjectPhases(ObjectPhases objects)
{
    /// <summary>The phase that the verbs after a zone give their subject; none where they have an object of their own.</summary>
    public Phase? Of(SentenceView view, Zone zone, EntityType type)
    {
        if (type == EntityType.Institution && zone.After?.Head is "入驻" or "进驻" && zone.Next is { IsEmpty: false })
        {
            // 青河集团入驻园区
            return Phase.Open;
        }

        // 青山高速进入铺轨阶段, 白水铁路纳入国家规划
        if (zone is { After: { Phase: null } reached, Next: { IsEmpty: false } stage })
        {
            // 获国家|核准: the noun may be a verb elsewhere.
            var end = stage is { After: { } noun, Next: { IsEmpty: true, Next: null } } ? noun.End : stage.Items[^1].End;
            return objects.Of(reached.Head, view.Slice(stage.Items[0].Start, end), type);
        }

        if (zone is { After: { Phase: null } alone } && zone.Next is null or { IsEmpty: true, After: null })
        {
            // 青山医院获批
            return objects.Of(alone.Head, "", type);
        }

        if (zone.After is not { Phase: { } phase } after)
        {
            return null;
        }

        if (phase == Phase.Complete && zone.Next is { Items: [var done] } && after.Head.EndsWith("完成", StringComparison.Ordinal) && objects.Of("完成", view.Slice(done.Start, done.End), type) is { } said)
        {
            // 青山水库完成主体工程
            return said;
        }

        if (after.Head == "发展")
        {
            // 支持青河集团加快发展 is help that is given, 重点企业平稳发展 says nothing that is done.
            return IsMoved(zone) && zone.Next is null or { IsEmpty: true } && view.Slice(after.Start, after.End).StartsWith("加快", StringComparison.Ordinal) ? phase : null;
        }

        if (after.Head == "落户" || (after.Head is "落地" or "落子" && zone.Next is { Items: [var there] } && view.Scanned.PlaceAt(there.Start) is { } place && there.Start + place.Text.Length == there.End))
        {
            return phase;
        }

        phase = LastOf(view, zone, phase);
        var light = true;
        if (zone.Next is { } next)
        {
            (phase, light) = WithObject(view, next, after, phase);
        }

        // 完成投资10亿元 says that the work goes on.
        return phase == Phase.Complete && zone.Next is { IsEmpty: false } rest && StartsWithSum(view.Slice(rest.Items[0].Start, rest.Items[0].End)) ? Phase.Advance
            : light || after.Has(VerbTraits.Alone) ? phase
            : null;
    }

    /// <summary>当年开工、当年投产: the later of the phases that several verbs say.</summary>
    private static Phase LastOf(SentenceView view, Zone zone, Phase phase)
    {
        for (var further = zone.Next; further is { IsEmpty: true, Next: { Before: { Phase: { } later } also } beyond }; further = beyond)
        {
            phase = !also.Has(VerbTraits.Auxiliary) && later > phase && phase != Phase.Plan && !IsYetToCome(view, also) ? later : phase;
        }

        return phase;
    }

    /// <summary>The phase with what the verb's object says of it, and whether that object is no thing of its own: 完成主体施工, 启动可研.</summary>
    private static (Phase Phase, bool IsLight) WithObject(SentenceView view, Zone @object, VerbGroup verbs, Phase phase)
    {
        var light = true;
        for (var i = @object.FirstToken; i < @object.EndToken; i++)
        {
            var token = view.Tokens[i];
            if (token.Kind == TokenKind.ListMark && (verbs.Has(VerbTraits.Tail) || (light && i > @object.FirstToken)))
            {
                break;
            }

            if (token.Word is { Text: "主体" or "主体结构" or "主体框架" } && phase == Phase.Complete)
            {
                phase = Phase.Advance;
            }

            var work = token.Word is { } word && (word.Has(VerbTraits.Tail) || word.Is(WordClass.Abstract | WordClass.Stop));
            if (work && token.Word!.Phase == Phase.Plan)
            {
                phase = Phase.Plan;
            }

            light &= work || token.Kind is TokenKind.Count or TokenKind.Adverb;
        }

        return (phase, light);
    }

    /// <summary>推动, 支持 and the like govern it, which may do something itself: 支持青河集团加快发展.</summary>
    internal static bool IsMoved(Zone zone) => zone.Before?.Head is "推动" or "推进" or "促进" or "支持";

    /// <summary>竣工交付、即将投用: what is still to come is not what has been done.</summary>
    private static bool IsYetToCome(SentenceView view, VerbGroup verbs) =>
        view.Slice(verbs.Start, verbs.End) is var words && (words.StartsWith("即将", StringComparison.Ordinal) || words.StartsWith("将", StringComparison.Ordinal));

    private static bool StartsWithSum(ReadOnlySpan<char> text) =>
        text.StartsWith("投资", StringComparison.Ordinal) || text.StartsWith("年度投资", StringComparison.Ordinal) || text.StartsWith("工程量", StringComparison.Ordinal)
        || text.StartsWith("总工程量", StringComparison.Ordinal);
}
