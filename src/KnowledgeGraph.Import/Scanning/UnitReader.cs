namespace KnowledgeGraph.Import.Scanning;

/// <summary>Reads the unit behind a number, also one put together of several: 元/人, 微克/立方米, 元每平方米.</summary>
internal sealed class UnitReader(UnitLexicon units)
{
    private const string PeriodWords = "年月日天次季周时";

    /// <summary>What follows numbers of dates, orders and names, and words that go on behind a number.</summary>
    private const string NoClassifiers = "年月日时点号届期级强版岁代后前周季旬刻楼路线环区县市省式类型维字世大小新老高多余来以内外上下左右为的和与及或等至到达占比比重成折";

    /// <summary>Characters of the unit, its word and entry; 0 and null where none follows.</summary>
    public (int Length, string Word, Unit? Unit) Read(ReadOnlySpan<char> text)
    {
        if (units.AtStart(text) is not { } unit)
        {
            return IsOpenClassifier(text) ? (1, text[..1].ToString(), OpenClassifier) : (0, "", null);
        }

        var length = unit.Word.Length;
        var word = unit.Word == "％" ? "%" : unit.Word;
        while (Per(text[length..]) is var per and > 0)
        {
            length += per;
        }

        // 台（套）, 亩（次）: a second classifier in brackets.
        var rest = text[length..];
        if (rest.Length > 2 && (rest[0] is '（' or '(') && (rest[2] is '）' or ')') && (rest[1] == '次' || units.AtStart(rest[1..]) is not null))
        {
            length += 3;
        }

        return length == unit.Word.Length ? (length, word, unit) : (length, text[..length].ToString(), unit with { Iri = "" });
    }

    private static Unit OpenClassifier { get; } = new("", UnitKind.Count, TakesChinese: false, "unit:NUM", 1, "");

    /// <summary>A character that no table knows, alone between number and mark, counts: 食用菌80万棒、….</summary>
    private static bool IsOpenClassifier(ReadOnlySpan<char> text) =>
        text.Length > 1
        && text[0] is >= '\u4e00' and <= '\u9fff'
        && !NoClassifiers.Contains(text[0])
        && (text[1] is '、' or '，' or '。' or '；');

    private int Per(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] is not ('/' or '／' or '·' or '每'))
        {
            return 0;
        }

        var rest = text[1..];
        var multiplier = 0;
        while (multiplier < rest.Length && rest[multiplier] is '百' or '千' or '万' && !(rest[multiplier] == '千' && units.AtStart(rest) is not null))
        {
            multiplier++;
        }

        rest = rest[multiplier..];
        return units.AtStart(rest) is { } unit ? 1 + multiplier + unit.Word.Length
            : !rest.IsEmpty && text[0] != '每' && PeriodWords.Contains(rest[0]) ? 2 + multiplier
            : 0;
    }
}
