using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Finds for each number of a sentence the phrase that it measures.</summary>
internal static class IndicatorPairing
{
    private const string PlaceEnds = "省市县区镇乡村街道旗州";

    public static void Pair(string text, List<MeasureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count;)
        {
            var count = NumberRun.Length(text, drafts, i);
            var run = drafts.GetRange(i, count);
            ShareShape(run);
            ShareBound(text, drafts, i + count - 1);
            if (!Distribute(text, run) && !DistributeOverPrevious(drafts, run, i) && !ThresholdPairing.TryThreshold(text, drafts, run, i + count) && !ThresholdPairing.TryBareThreshold(drafts, run, i) && !ThresholdPairing.TryCountOfSized(drafts, i, count))
            {
                PairAlone(text, run, i > 0 ? drafts[i - 1] : null, i + count < drafts.Count ? drafts[i + count] : null);
            }

            i += count;
        }
    }

    /// <summary>2万匹、5000头左右: what stands behind the last of a list of other units holds for all.</summary>
    private static void ShareBound(string text, List<MeasureDraft> drafts, int index)
    {
        var last = index;
        while (last + 1 < drafts.Count && drafts[last].After is null && drafts[last + 1].Quantity.Span.Start == drafts[last].End + 1 && text[drafts[last].End] == '、')
        {
            last++;
        }

        if (last > index && drafts[last].After is { } bound)
        {
            drafts[index].Comparator ??= bound;
        }
    }

    /// <summary>The change and the comparator of one number of a run hold for all.</summary>
    private static void ShareShape(List<MeasureDraft> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            run[i].Change = run[0].Change;
        }

        foreach (var member in run)
        {
            if (member.Comparator is null && run[^1].After is not null)
            {
                member.Comparator = run[^1].After;
                member.ComparatorSpan = run[^1].AfterSpan;
            }
            else if (member.Comparator is null)
            {
                member.Comparator = run[0].Left.Comparator;
                member.ComparatorSpan = run[0].Left.ComparatorSpan;
            }
        }
    }

    private static bool Distribute(string text, List<MeasureDraft> run)
    {
        if (run.Count == 1)
        {
            return false;
        }

        var left = run[0].Left;
        var phrase = DistributedPhrase.Items(text, left.Phrase);
        var countsBehind = phrase != left.Phrase && left.Each.Length == 0 && run[^1].Right.Length > 1;
        if (countsBehind || NumberRun.Items(text, phrase, run.Count) is not { } items)
        {
            // 东港区和西港区分别获得3枚和5枚金牌: what each has stands behind.
            return false;
        }

        for (var i = 0; i < run.Count; i++)
        {
            run[i].Assign(items[i], MeasureRules.Distributed);
            run[i].IndicatorName = DistributedPhrase.Join(text, items[i], items[^1], left.Each);
        }

        return true;
    }

    /// <summary>
    /// 接待游客80万人次，旅游收入6亿元，分别增长9%、11%: the numbers belong to as many measures before; 分别 may have stood with those.
    /// </summary>
    private static bool DistributeOverPrevious(List<MeasureDraft> drafts, List<MeasureDraft> run, int index)
    {
        if (run.Count == 1 || index < run.Count || run[0].Left.Phrase.Length > 0)
        {
            return false;
        }

        var isDistributed = run[0].Left.IsDistributed
            || drafts.GetRange(index - run.Count, run.Count).TrueForAll(earlier => earlier.Rule == MeasureRules.Distributed);
        if (!isDistributed)
        {
            return false;
        }

        for (var i = 0; i < run.Count; i++)
        {
            var earlier = drafts[index - run.Count + i];
            run[i].Assign(earlier.Indicator, MeasureRules.Distributed);
            run[i].IndicatorName = earlier.IndicatorName;
        }

        return true;
    }

    private static void PairAlone(string text, List<MeasureDraft> run, MeasureDraft? previous, MeasureDraft? next)
    {
        var first = run[0];
        if (first.IsAssigned)
        {
            return;
        }

        var (indicator, rule) = BehindPhrases.Sized(text, first, run[^1], next) is { Length: > 0 } sized ? (sized, MeasureRules.Behind) : Choose(text, first, run[^1], previous);
        if (indicator.Length == 0)
        {
            // Never nothing: what stands before the number in its clause.
            indicator = LeftContextReader.Trim(text, first.Clause.Start, first.Quantity.Span.Start);
        }

        first.Assign(indicator, rule);
        first.IndicatorName = rule == MeasureRules.Carried ? previous?.IndicatorName
            : rule == MeasureRules.Before && previous is not null && first.Quantity.Unit == previous.Quantity.Unit ? SharedHead.OfLevel(text, indicator, previous.Indicator)
            : null;
        for (var i = 1; i < run.Count; i++)
        {
            run[i].Assign(indicator, MeasureRules.Shared);
            run[i].IndicatorName = first.IndicatorName;
        }
    }

    private static (TextSpan Indicator, string Rule) Choose(string text, MeasureDraft first, MeasureDraft last, MeasureDraft? previous)
    {
        var left = first.Left;
        if (previous is { Rule: MeasureRules.Behind } && left.Phrase.Length > 0 && left.Phrase.Overlaps(previous.Indicator))
        {
            // In 2家甲企业、1家乙企业 the phrase before 1家 is taken, in 10户企业实现总产值4亿元 a part of it; 投资 alone says too little of 22个项目完成投资4亿元.
            left = first.LeftOfOwn is { Phrase.Length: > 2 } ? first.LeftOfOwn
                : first.LeftOfOwn.Phrase.Length == 2 && text.IndexOf('、', previous.Indicator.End, first.Quantity.Span.Start - previous.Indicator.End) < 0
                ? left with { Phrase = new TextSpan(previous.Indicator.Start, left.Phrase.End) }
                : left with { Phrase = default, Raw = default, FollowsVerb = true, EndsList = false };
        }

        if (previous is not null && ListsWhatItsNumberSizes(text, previous, first, last))
        {
            return (previous.Indicator, MeasureRules.Carried);
        }

        if (previous is not null && left.Phrase.Length > 0 && IsOfPrevious(text.AsSpan(left.Phrase.Start, left.Phrase.Length)))
        {
            first.Change = text[left.Phrase.End - 1] is '收' or '增' ? ChangeKind.Increase : first.Change;
            return (text[left.Phrase.Start] is '总' or '数' ? WithoutGrowth(text, previous.Indicator) : previous.Indicator, MeasureRules.Carried);
        }

        if (left.EndsList && last.Quantity.Kind == UnitKind.Count && last is { RightMeetsNumber: false, Right.Length: > 1 } && first.Change == ChangeKind.Level
            && text.AsSpan(last.Right.End - 2, 2) is "项目" or "工程")
        {
            // 甲、乙等10个项目入选…: the list is counted, not what it is chosen for.
            return (last.Right, MeasureRules.Behind);
        }

        var isCount = last.Quantity.Kind == UnitKind.Count;
        var beginsHere = left.Phrase.Length == 0 || left.FollowsVerb;
        var hasRight = last.Right.Length > 0 && (!last.RightMeetsNumber || beginsHere);
        if (hasRight && first.Change == ChangeKind.Level
            && (beginsHere || (isCount && first.CountsBehind) || (left.EndsList && last.Quantity.Kind == UnitKind.Measure) || (isCount && (left.EndsList || EndsInPlaceOrList(text, left.Phrase)))))
        {
            return (BehindPhrases.Title(text, last) is { Length: > 0 } title ? title : last.Right, MeasureRules.Behind);
        }

        if (last.Quantity is { Kind: UnitKind.None, Number.Form: NumeralForm.Digits, Number.Multiplier: > 1 } && last.Right.Length > 0 && !last.RightMeetsNumber && text[last.End] != '的')
        {
            // 现行标准下1.6万农牧民: without a unit the number counts what follows.
            return (last.Right, MeasureRules.Behind);
        }

        if (last.Right.Length == 0 && BehindPhrases.IsPeopleOfPlace(text, first) && BehindPhrases.Verb(text, first, last) is { Length: > 0 } done)
        {
            return (done, MeasureRules.VerbOnly);
        }

        var isVerbOnly = left.FollowsVerb && left.Phrase.Length <= 2;
        if (left.Phrase.Length > 0 && !(isVerbOnly && previous is not null))
        {
            return (IsLength(last.Quantity.Unit) ? WithoutWork(text, left.Phrase) : left.Phrase, MeasureRules.Before);
        }

        var continues = previous is not null && previous.Quantity.Unit == first.Quantity.Unit && first.Quantity.Unit.Length > 0;
        if (left.Phrase.Length == 0 && left.Raw.Length > 0 && first.Change == ChangeKind.Level && !continues)
        {
            return (left.Raw, MeasureRules.VerbOnly);
        }

        if (BehindPhrases.Verb(text, first, last) is { Length: > 0 } verb)
        {
            return (verb, MeasureRules.VerbOnly);
        }

        return previous is not null && first.Before.Length == 0 ? (previous.Indicator, MeasureRules.Carried)
            : left.Raw.Length > 0 ? (left.Raw, MeasureRules.VerbOnly)
            : first.Before.Length > 0 && last.Right.Length == 0 ? (first.Before, MeasureRules.Carried)
            : (last.Right, MeasureRules.Behind);
    }

    /// <summary>总投资200亿元的甲小镇、100亿元的乙度假城: money before each of a list is the same of each.</summary>
    private static bool ListsWhatItsNumberSizes(string text, MeasureDraft previous, MeasureDraft first, MeasureDraft last)
    {
        var (start, own) = (first.Quantity.Span.Start, previous.Right);
        return first.Quantity.Kind == UnitKind.Money && previous.Quantity.Kind == UnitKind.Money && previous.Rule is MeasureRules.Before or MeasureRules.Carried
            && own.Length > 1 && own.End == start - 1 && text[own.End] == '、' && last.Right.Length > 1 && !last.RightMeetsNumber;
    }

    /// <summary>新增企业30家、总数达260家; 收入300亿元，剔除减税因素后增长8%: the number says more of what was measured before.</summary>
    private static bool IsOfPrevious(ReadOnlySpan<char> phrase) =>
        phrase is "总数" or "总数量" or "总量" or "数量" or "增收" or "净增" or "同比增收" or "增支"
        || ((phrase.StartsWith("剔除", StringComparison.Ordinal) || phrase.StartsWith("扣除", StringComparison.Ordinal)) && phrase[^1] is '后' or '素' or '响');

    /// <summary>新增企业30家、总数达260家: all of them are not new.</summary>
    private static TextSpan WithoutGrowth(string text, TextSpan phrase)
    {
        var words = text.AsSpan(phrase.Start, phrase.Length);
        var start = phrase.Length > 3 && words[..2] is "新增" or "净增" ? 2 : 0;
        var end = phrase.Length > 3 && words[^2..] is "新增" or "净增" ? 2 : 0;
        return new TextSpan(phrase.Start + start, phrase.End - end);
    }

    private static bool IsLength(string unit) => unit is "公里" or "千米" or "米" or "里";

    /// <summary>完成通村油路建设1426公里: the road is long, not the work; of houses the work is counted (棚户区改造620户).</summary>
    private static TextSpan WithoutWork(string text, TextSpan phrase)
    {
        var words = text.AsSpan(phrase.Start, phrase.Length);
        if (words.Contains('、'))
        {
            return phrase;
        }

        while (words.Length >= 5 && words[^2..] is "建设" or "改造" or "硬化" or "整治" or "治理" or "修复")
        {
            // 道路建设和改造12公里
            words = words[..^(words[^3] is '和' or '及' ? 3 : 2)];
        }

        return phrase with { End = phrase.Start + words.Length };
    }

    /// <summary>王宅镇3个村, 甲村、乙村、丙二期4个建设项目: what stands before the number is where or who, what is counted stands behind.</summary>
    internal static bool EndsInPlaceOrList(string text, TextSpan phrase)
    {
        var words = text.AsSpan(phrase.Start, phrase.Length);
        return PlaceEnds.Contains(words[^1]) || words.Contains('、');
    }
}
