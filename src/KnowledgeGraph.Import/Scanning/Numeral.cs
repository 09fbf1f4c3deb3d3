namespace KnowledgeGraph.Import.Scanning;

/// <summary>How a number was written.</summary>
internal enum NumeralForm : byte
{
    Digits,

    /// <summary>Chinese digits with their powers: 三, 二十五, 一千二百.</summary>
    Chinese,

    /// <summary>A power without a digit: 百, 千万, 亿.</summary>
    Round,

    /// <summary>百分之五, 三分之二.</summary>
    Fraction,
}

/// <summary>A number, without its unit.</summary>
/// <param name="Length">Characters it takes.</param>
/// <param name="IsMore">Whether 余 or 多 says that it is a little more.</param>
/// <param name="IsVague">Whether 几 or 数 leaves it open.</param>
/// <param name="Multiplier">What 万, 亿 and the like behind its digits multiply by, else 1.</param>
/// <param name="Percent">What a fraction of 百 or 千 is written as: %, ‰, or empty.</param>
internal readonly record struct Numeral(
    int Length,
    decimal Value,
    NumeralForm Form,
    bool IsMore = false,
    bool IsVague = false,
    decimal Multiplier = 1,
    string Percent = "");
