using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>What ends in a known word and yet is no name: its words say something else.</summary>
internal static class SuffixExclusions
{
    private const int LongRoad = 6;

    /// <param name="ends">The end of what stands before the suffix, and the end of the name.</param>
    /// <param name="apposition">Where what a firm is called besides its name ends in the item, or -1.</param>
    public static bool Apply(
        SentenceView view, Item item, LeftEdge edge, (int Suffix, int Name) ends, Lexeme suffix, SuffixReading reading, int apposition)
    {
        var (modifierEnd, end) = ends;
        if (suffix.Text.EndsWith("品牌", StringComparison.Ordinal) && modifierEnd > edge.Start && view.Text[modifierEnd - 1] == '”')
        {
            return true;
        }

        if (reading.Type == EntityType.Place && BrandNames.IsBrand(view, edge.Start, end))
        {
            return true;
        }

        if (IsSeveral(view.Slice(edge.Start, modifierEnd)))
        {
            return true;
        }

        if (suffix.Text.Length == 1 && modifierEnd > edge.Start && view.Text[modifierEnd - 1] == suffix.Text[0])
        {
            // 青湖湖泊保护
            return true;
        }

        if (view.Text[edge.Start] == '至' && suffix.Text is not ("航线" or "航班"))
        {
            return true;
        }

        if (reading.Type == EntityType.Place && view.Slice(edge.Start, end).IndexOf('至') >= 2)
        {
            // 沿河至德江: two places, which a route joins.
            return true;
        }

        if (end - edge.Start > LongRoad && view.Slice(edge.Start, end).IndexOf("作为", StringComparison.Ordinal) > 0)
        {
            // 将青白线双坪段作为一级公路改造
            return true;
        }

        if (suffix.Text == "延伸" && view.Slice(edge.Start, modifierEnd).IndexOfAny('向', '由', '从') >= 0)
        {
            // 公共服务向农村延伸 is no stretch of a road.
            return true;
        }

        if (Tail.WorksAt(view, modifierEnd, end) == suffix.Text.Length)
        {
            return true;
        }

        if (suffix.Text == "庆祝活动" && (view.Slice(edge.Start, end).IndexOf("周年", StringComparison.Ordinal) < 0 || char.IsAsciiDigit(view.Text[edge.Start])))
        {
            return true;
        }

        if (reading.Type != EntityType.Institution && edge.Start > item.Start && view.Text[edge.Start - 1] is '强' or '业' or '司'
            && item.Start + apposition == edge.Start)
        {
            // 中国民营企业500强发布活动
            return true;
        }

        if (modifierEnd > edge.Start && view.Text[modifierEnd - 1] == '届' && suffix.Text is "二中" or "三中" or "四中" or "五中" or "六中")
        {
            // 十九届二中、三中全会: sessions, no schools.
            return true;
        }

        if (reading.Manner == SuffixManner.Organ && suffix.Text is "政协" or "人大" && IsMembers(view.Text.AsSpan(end)))
        {
            return true;
        }

        return false;
    }

    /// <summary>省级以上研究中心, 县（市、区）污水处理厂, 医院或院区: things of several ranks, places or kinds.</summary>
    private static bool IsSeveral(ReadOnlySpan<char> modifier) =>
        modifier.Length > 2 && (modifier.Contains("以上", StringComparison.Ordinal) || modifier.IndexOf("（市、", StringComparison.Ordinal) > 0 || modifier[1..].Contains('或'));

    /// <summary>请市政协|委员提出意见: those who sit in it, and not the body.</summary>
    private static bool IsMembers(ReadOnlySpan<char> behind) =>
        behind.StartsWith("委员", StringComparison.Ordinal) && !behind.StartsWith("委员会", StringComparison.Ordinal) || behind.StartsWith("各位委员", StringComparison.Ordinal);
}
