using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>
/// Completes an item of a list whose head stands at the last item only: of 城镇、农村居民收入 the first is 城镇居民收入.
/// </summary>
internal static class SharedHead
{
    /// <summary>What figures measure ends so.</summary>
    private static readonly string[] Heads = ["收入", "增加值", "总值", "产值", "投资", "率", "额", "量", "比重", "占比", "数", "支出", "面积", "消费", "人口", "价格", "指数", "贷款", "存款", "余额", "浓度", "比例", "警情", "保费"];

    /// <summary>The completed item, or null where it stands for itself.</summary>
    public static string? Complete(string text, TextSpan item, TextSpan last)
    {
        var own = text.AsSpan(item.Start, item.Length);
        var final = text.AsSpan(last.Start, last.Length);
        if (item == last || EndsInHead(own) || !EndsInHead(final))
        {
            return null;
        }

        if (own.Length > 4 || final.Length < own.Length + 2)
        {
            // 城镇常住居民和农牧民人均可支配收入: where the head begins is unknown, and the whole says it all.
            return own.Length > 4 && own.EndsWith("居民", StringComparison.Ordinal) ? text[item.Start..last.End] : null;
        }

        return string.Concat(own, final[own.Length..]);
    }

    private static bool EndsInHead(ReadOnlySpan<char> words)
    {
        foreach (var head in Heads)
        {
            if (words.EndsWith(head, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
