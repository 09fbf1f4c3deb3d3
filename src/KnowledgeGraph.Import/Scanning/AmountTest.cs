using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Whether a number with its unit states an amount, by what stands beside it.</summary>
internal sealed class AmountTest(NumberContexts contexts)
{
    private const int NearBefore = 14;
    private const int LongestPlant = 20;

    private static readonly string[] Plants = ["项目", "工程", "生产线", "装置", "基地", "电站", "机组", "储能", "热电"];

    public bool IsAmount(string text, TextSpan sentence, Quantity quantity, bool takesChinese)
    {
        var (start, end) = (quantity.Span.Start, quantity.Span.End);
        if (NameNumbers.Contains(text, sentence, start, end, hasUnit: quantity.Unit.Length > 0))
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(sentence.Start, start - NearBefore), start - Math.Max(sentence.Start, start - NearBefore));
        var after = text.AsSpan(end, sentence.End - end);
        if (contexts.After.AtStart(after) > 0 || after.StartsWith("级", StringComparison.Ordinal))
        {
            return false;
        }

        var isNumberFit = quantity.Number.Form switch
        {
            NumeralForm.Digits => true,
            NumeralForm.Fraction => true,
            NumeralForm.Chinese => takesChinese && IsChineseAmount(before, after, quantity),
            NumeralForm.Round => (takesChinese || quantity.Kind == UnitKind.None) && IsRoundAmount(before, quantity),
            _ => false,
        };
        return isNumberFit && IsUnitFit(before, after, quantity);
    }

    private bool IsUnitFit(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity quantity) => quantity.Kind switch
    {
        UnitKind.None => IsBareAmount(before, after, quantity),
        UnitKind.Rating => !BeginsWord(after),
        UnitKind.Measure or UnitKind.Count when IsCapacityInName(before, after, quantity) => false,
        UnitKind.Duration => IsDuration(before, after),
        UnitKind.Measure or UnitKind.Count when contexts.Capacity.AtEnd(before) > 0 => !BeginsWord(after) || after[0] is '以' or '左' or '的',
        UnitKind.Count when quantity.Unit is "位" or "名" => contexts.Rank.AtEnd(before) == 0,
        _ => true,
    };

    /// <summary>三座 counts behind a verb of building, 八个方面 and 这两年 do not.</summary>
    private bool IsChineseAmount(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity quantity)
    {
        if (quantity.Kind == UnitKind.Ratio)
        {
            return true;
        }

        if (contexts.BeforeChinese.AtEnd(before) > 0 || contexts.AfterChinese.AtStart(after) > 0)
        {
            return false;
        }

        if (quantity.Kind == UnitKind.Money)
        {
            // 三元材料, 三元桥
            return quantity.Value > 10;
        }

        if (quantity.Kind != UnitKind.Count)
        {
            return quantity.Value > 1 || quantity.Kind == UnitKind.Multiple;
        }

        return quantity.Value switch
        {
            1 => contexts.CountingOne.AtEnd(before) > 0 && BeginsWord(after),
            <= 10 => contexts.Counting.AtEnd(before) > 0 || quantity.Number.IsMore || quantity.Number.IsVague
                || (!BeginsWord(after) && contexts.SpeaksOfCounting(InClause(before))),
            _ => true,
        };
    }

    /// <summary>盐湖集团4万吨基础锂盐项目: the size of a plant is a part of its name.</summary>
    private static bool IsCapacityInName(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity quantity)
    {
        var isSize = quantity.Unit is "吨" or "千瓦" or "兆瓦" or "吉瓦" or "标箱"
            || (quantity.Unit is "辆" or "台" or "套" or "片" or "颗" or "锭" && quantity.Number.Multiplier > 1);
        if (!isSize || !BeginsWord(after) || after[0] is '的' or '以' or '左' or '、' || before.IsEmpty
            || !char.IsLetter(before[^1]))
        {
            return false;
        }

        var stop = after.IndexOfAny("，。；、：的0123456789");
        var words = stop < 0 ? after : after[..stop];
        foreach (var plant in Plants)
        {
            if (words.IndexOf(plant, StringComparison.Ordinal) is > 0 and <= LongestPlant)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> InClause(ReadOnlySpan<char> before) => before[(before.LastIndexOfAny("，；。：") + 1)..];

    /// <summary>近百家, 百余家; not 万元 in 万元产值能耗, nor 亿元以上项目 and 千家万户, which name a class.</summary>
    private bool IsRoundAmount(ReadOnlySpan<char> before, Quantity quantity) =>
        quantity.Number.IsMore || quantity.Number.IsVague || contexts.BeforeRound.AtEnd(before) > 0;

    /// <summary>A number without unit: 5000万以上, 降至1.85以内; not a year, nor a number that is the beginning of a name.</summary>
    private bool IsBareAmount(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Quantity quantity)
    {
        if (quantity.Number.Form == NumeralForm.Fraction)
        {
            return true;
        }

        if (quantity.Number.Form != NumeralForm.Digits)
        {
            // 产值突破千亿, 首破千亿大关
            return quantity.Number is { Form: NumeralForm.Round, Value: >= 100_000_000 } && (!BeginsWord(after) || after.StartsWith("大关", StringComparison.Ordinal));
        }

        if (quantity.Number.Multiplier > 1)
        {
            return true;
        }

        var isBounded = after.StartsWith("以上", StringComparison.Ordinal) || after.StartsWith("以内", StringComparison.Ordinal)
            || after.StartsWith("以下", StringComparison.Ordinal) || after.StartsWith("左右", StringComparison.Ordinal);
        var stands = isBounded || after.IsEmpty || after[0] is '，' or '。' or '；' or '、' or '）' or ',' or ';';
        return stands && contexts.BeforeBare.AtEnd(before) > 0;
    }

    private bool IsDuration(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        contexts.NoDuration.AtEnd(before) == 0
        && contexts.SpeaksOfDuration(before)
        && (!BeginsWord(after) || after[0] is '以' or '内' or '左' or '的');

    private static bool BeginsWord(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLetter(text[0]);
}
