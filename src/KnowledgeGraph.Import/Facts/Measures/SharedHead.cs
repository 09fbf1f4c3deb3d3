using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>
/// Completes an item of a list whose head stands at the last item only: of 城镇、农村居民收入 the first is 城镇居民收入.
/// </summary>
internal static class SharedHead
{
    /// <summary>What figures measure ends so.</summary>
    private static readonly string[] Heads = ["可支配收入", "收入", "增加值", "总值", "产值", "投资", "覆盖率", "率", "额", "量", "比重", "占比", "数", "支出", "面积", "消费", "人口", "价格", "指数", "贷款", "存款", "余额", "平均浓度", "浓度", "出口", "进口", "比例", "警情", "保费", "案件", "案", "标准"];

    private static readonly string[] Levels = ["国家级", "自治区级", "省级", "部级", "州级", "盟级", "市级", "县级", "区级", "旗级", "镇级", "乡级", "村级"];

    /// <summary>Parallel parts of a whole: what stands behind the last of them is said of each.</summary>
    private static readonly string[] Areas = ["城镇", "农村", "城市", "乡村", "市区", "城区", "县城", "主城区", "县域", "刑事", "治安"];

    private const string OneCharacterLevels = "国省市县区乡镇村";

    /// <summary>What is shared opens so, if more than its last word is.</summary>
    private static readonly string[] Openings =
        ["居民", "常住", "人均", "地区", "产业", "行业", "企业", "职工", "平均", "消费", "销售", "零售", "公共", "出口", "进口", "固定", "增加值", "投资", "收入", "覆盖", "参保", "补助", "保障", "标准", "产量", "面积", "使用", "利用", "排放", "消耗", "供给", "销量", "存款", "贷款", "余额"];

    /// <summary>The completed item, or null where it stands for itself.</summary>
    public static string? Complete(string text, TextSpan item, TextSpan last)
    {
        var own = text.AsSpan(item.Start, item.Length);
        var final = text.AsSpan(last.Start, last.Length);
        if (own.Length == 1 && IsLevel(own[0]) && final.Length > 2 && IsLevel(final[0]))
        {
            // 省、市级|民营企业
            return string.Concat(own, final[1..]);
        }

        if (item == last || EndsInHead(own) || !EndsInHead(final))
        {
            return null;
        }

        if (own.Length > 4 || final.Length < own.Length + 2)
        {
            // 城镇常住居民和农牧民人均可支配收入: where the head begins is unknown, and the whole says it all.
            return own.Length > 4 && own.EndsWith("居民", StringComparison.Ordinal) ? text[item.Start..last.End] : null;
        }

        // 城镇、农村|居民收入; of 工业、工业技改投资 only the last word is shared.
        var rest = final[own.Length..];
        return string.Concat(own, OpensHead(rest) || (IsArea(own) && IsArea(final[..own.Length])) ? rest : HeadOf(final));
    }

    /// <summary>A level of one character: 省、市重点项目.</summary>
    public static bool IsLevel(char c) => OneCharacterLevels.Contains(c);

    private static bool IsArea(ReadOnlySpan<char> words)
    {
        foreach (var area in Areas)
        {
            if (words.SequenceEqual(area))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>新增省级示范村5个、市级8个: a level alone counts things of the same kind; else null.</summary>
    public static string? OfLevel(string text, TextSpan level, TextSpan previous)
    {
        if (level.Length is < 2 or > 4 || text[level.End - 1] != '级' || Array.IndexOf(Levels, text.Substring(level.Start, level.Length)) < 0)
        {
            return null;
        }

        var earlier = text.AsSpan(previous.Start, previous.Length);
        var kind = earlier.IndexOf('级') + 1;
        return kind > 1 && kind < earlier.Length ? string.Concat(text.AsSpan(level.Start, level.Length), earlier[kind..]) : null;
    }

    private static bool EndsInHead(ReadOnlySpan<char> words) => HeadOf(words).Length > 0;

    private static bool OpensHead(ReadOnlySpan<char> words)
    {
        foreach (var opening in Openings)
        {
            if (words.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> words)
    {
        foreach (var head in Heads)
        {
            if (words.EndsWith(head, StringComparison.Ordinal))
            {
                return head;
            }
        }

        return [];
    }
}
