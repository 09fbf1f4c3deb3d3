namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Finds where before a number begins what it is compared with: 较前三年平均数, 比上年, 高于全省平均, 是改革前的2.7倍.</summary>
internal sealed class ComparisonCut(IndicatorWords words)
{
    /// <summary>Where the phrase that is measured ends: the comparison goes from there to <paramref name="end"/>.</summary>
    /// <param name="isChange">Whether a verb of change stands before the number.</param>
    /// <param name="isMultipleOf">Whether the number says of what it is how many times as much: 的2倍.</param>
    public int Cut(string text, int start, int end, bool isChange, bool isMultipleOf)
    {
        var rest = text.AsSpan(start, end - start);
        if (isChange && !rest.IsEmpty && rest[0] is '比' or '较' && !rest.StartsWith("比重", StringComparison.Ordinal) && !rest.StartsWith("比例", StringComparison.Ordinal))
        {
            // 平均耗时缩短至8天，比承诺时限压缩62%
            return start;
        }

        if (isMultipleOf && rest.LastIndexOf('是') is >= 0 and var equals)
        {
            return start + equals;
        }

        for (var at = rest.LastIndexOfAny('较', '比'); at >= 0; at = rest[..at].LastIndexOfAny('较', '比'))
        {
            if (words.Baselines.AtStart(rest[(at + 1)..]) > 0)
            {
                return start + at - (at > 0 && rest[at - 1] == '相' ? 1 : 0);
            }
        }

        if (FromDate(rest) is >= 0 and var from)
        {
            return start + from;
        }

        foreach (var above in words.Aboves)
        {
            var at = rest.LastIndexOf(above, StringComparison.Ordinal);
            if (at >= 0 && !(at > 0 && rest[at - 1] is '或' or '及' or '和'))
            {
                return start + at;
            }
        }

        return end;
    }

    /// <summary>里程由1997年的, 普及率从上年的: where the number it comes from is announced; else -1.</summary>
    private int FromDate(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny('由', '从');
        if (at < 2)
        {
            return -1;
        }

        var since = text[(at + 1)..];
        return DateWords.AtStart(since) is > 0 and var length && length >= since.Length - 1 || (words.Baselines.AtStart(since) > 0 && since.Length <= 5) ? at : -1;
    }
}
