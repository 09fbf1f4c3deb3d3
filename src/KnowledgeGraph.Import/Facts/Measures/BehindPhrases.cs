using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>What stands behind a number and is neither its phrase nor the next number's: titles, sizes, what happens.</summary>
internal static class BehindPhrases
{
    /// <summary>A kind of holder of titles has no more characters: 农业企业.</summary>
    private const int LongestKind = 4;

    private static readonly string[] TitleVerbs =
        ["被命名为", "命名为", "被评为", "获评", "荣获", "入选", "被认定为", "被列为", "创建成为", "创建成", "创成", "成功创建", "被授予"];

    /// <summary>甲、乙等3个总装机60万千瓦的风电项目, 培育30个销售收入超5亿元的企业: what is counted stands behind its size.</summary>
    public static TextSpan Sized(string text, MeasureDraft first, MeasureDraft last, MeasureDraft? next)
    {
        if (last.Quantity.Kind != UnitKind.Count || next is null or { RightMeetsNumber: true } || next.Right.Start == 0 || next.Right.Length == 0 || text[next.Right.Start - 1] != '的')
        {
            return default;
        }

        var left = first.Left;
        var followsList = last.RightMeetsNumber && left.Phrase.Length > 0 && (left.EndsList || IndicatorPairing.EndsInPlaceOrList(text, left.Phrase));
        var followsVerb = left.FollowsVerb && next.Quantity.Kind is (UnitKind.Money or UnitKind.Measure)
            && (last.RightMeetsNumber || (last.Right.Length == 0 && next.Left.Phrase.Start == last.End));
        return followsList || followsVerb ? next.Right : default;
    }

    /// <summary>15个村被命名为省级卫生村: what is counted are those that hold the title.</summary>
    public static TextSpan Title(string text, MeasureDraft last)
    {
        var end = last.Clause.End;
        if (last.Quantity.Kind != UnitKind.Count || last.Right.Length > LongestKind || last.Right.End >= end)
        {
            return default;
        }

        var rest = text.AsSpan(last.Right.End, end - last.Right.End);
        foreach (var verb in TitleVerbs)
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal) && rest.IndexOfAnyInRange('0', '9') < 0
                && !(rest.EndsWith("荣誉", StringComparison.Ordinal) || rest.EndsWith("表彰", StringComparison.Ordinal) || rest.EndsWith("奖励", StringComparison.Ordinal)))
            {
                var start = last.Right.End + verb.Length;
                return LeftContextReader.Trim(text, start, rest.EndsWith("称号", StringComparison.Ordinal) ? end - 2 : end);
            }
        }

        return default;
    }

    /// <summary>全区城乡有5万人享受低保.</summary>
    public static bool IsPeopleOfPlace(string text, MeasureDraft first) =>
        first.Quantity.Unit is "人" or "名" or "户" && first.Left.Phrase.Length is > 0 and <= 4 && first.Change == ChangeKind.Level && IndicatorPairing.EndsInPlaceOrList(text, first.Left.Phrase);

    /// <summary>562户1873人稳定脱贫: a clause that is but a number and what happens.</summary>
    public static TextSpan Verb(string text, MeasureDraft first, MeasureDraft last)
    {
        var behind = new TextSpan(last.End, last.Clause.End);
        var isAlone = first.Clause.Start == first.Quantity.Span.Start && last.Quantity.Kind == UnitKind.Count;
        return (isAlone || IsPeopleOfPlace(text, first)) && behind.Length is >= 2 and <= 8 && text.AsSpan(behind.Start, behind.Length).IndexOfAnyInRange('0', '9') < 0
            ? behind
            : default;
    }
}
