using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Tells sizes that limit what is counted (10亿元以上项目8个) from amounts.</summary>
internal static class ThresholdPairing
{
    /// <summary>落地10亿元以上制造业项目8个: the first number limits what the second counts.</summary>
    public static bool TryThreshold(string text, List<MeasureDraft> drafts, List<MeasureDraft> run, int next)
    {
        var (first, last) = (run[0], run[^1]);
        if (!last.RightMeetsNumber || next >= drafts.Count || drafts[next].Quantity.Kind is not (UnitKind.Count or UnitKind.Measure))
        {
            return false;
        }

        var beginsHere = first.Left.Phrase.Length == 0 || first.Left.FollowsVerb;
        var isCompared = last.After is not null || first.Left.Comparator is not null;
        if (last.Quantity.Kind == UnitKind.Count ? !(beginsHere && last.After is not null) : !(beginsHere || isCompared))
        {
            return false;
        }

        var counted = drafts[next].Left.Phrase;
        var right = counted.Length > 0 ? last.Right with { End = Math.Min(last.Right.End, counted.End) } : last.Right;
        foreach (var member in run)
        {
            member.Assign(beginsHere ? right : first.Left.Phrase, MeasureRules.Threshold);
        }

        var start = first.Left.Phrase.Length > 0 ? first.Left.Phrase.Start
            : first.Left.ComparatorSpan.Length > 0 ? first.Left.ComparatorSpan.Start
            : first.Quantity.Span.Start;
        drafts[next].Left = drafts[next].Left with
        {
            Phrase = LeftContextReader.Trim(text, start, right.End),
            FollowsVerb = false,
            EndsList = false,
        };
        drafts[next].Assign(drafts[next].Left.Phrase, MeasureRules.CountedAboveThreshold);
        return true;
    }

    /// <summary>其中10亿元以上15个: the size of some of what was counted before.</summary>
    public static bool TryBareThreshold(List<MeasureDraft> drafts, List<MeasureDraft> run, int index)
    {
        var size = run[0];
        if (run.Count > 1 || index == 0 || index + 1 >= drafts.Count || size.Left.Phrase.Length > 0)
        {
            return false;
        }

        var counted = drafts[index + 1];
        var isBare = counted.Quantity.Span.Start == size.End && counted.Quantity.Kind == UnitKind.Count
            && size.Quantity.Kind != UnitKind.Count && (size.After is not null || size.Left.Comparator is not null);
        if (!isBare)
        {
            return false;
        }

        var earlier = drafts.FindLastIndex(index - 1, index, draft => draft.Rule == MeasureRules.Threshold);
        size.Assign(drafts[earlier < 0 ? index - 1 : earlier].Indicator, MeasureRules.Threshold);
        var start = size.Left.ComparatorSpan.Length > 0 ? size.Left.ComparatorSpan.Start : size.Quantity.Span.Start;
        counted.Assign(new TextSpan(start, size.End), MeasureRules.CountedAboveThreshold);
        return true;
    }

    /// <summary>20个10亿元以上项目: the second number limits what the first counts.</summary>
    public static bool TryCountOfSized(List<MeasureDraft> drafts, int index, int count)
    {
        if (count > 1 || index + 1 >= drafts.Count)
        {
            return false;
        }

        var (counted, size) = (drafts[index], drafts[index + 1]);
        var start = size.Left.ComparatorSpan.Length > 0 ? size.Left.ComparatorSpan.Start : size.Quantity.Span.Start;
        if (counted.Quantity.Kind != UnitKind.Count || start != counted.End || size.Right.Length == 0)
        {
            return false;
        }

        // 20个亿元以上项目 have that size each, 56条76公里农村公路 all together.
        var limits = size.After is not null || size.Left.Comparator is not null || size.Quantity.Unit == "元";
        counted.Assign(limits ? new TextSpan(start, size.Right.End) : size.Right, MeasureRules.CountedAboveThreshold);
        size.Assign(size.Right, MeasureRules.Threshold);
        return true;
    }
}
