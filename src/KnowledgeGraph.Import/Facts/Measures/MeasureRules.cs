using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>The rules that find what a number measures, with the confidence of what they say.</summary>
internal sealed class MeasureRules
{
    /// <summary>The phrase stands before the number: 新增公办学位1.1万个.</summary>
    public const string Before = "measure-before";

    /// <summary>The phrase stands behind: 8所公办幼儿园.</summary>
    public const string Behind = "measure-behind";

    /// <summary>The number limits the size of what is counted behind it: 10亿元以上项目8个.</summary>
    public const string Threshold = "measure-threshold";

    /// <summary>What is counted has such a limit.</summary>
    public const string CountedAboveThreshold = "measure-counted-above-threshold";

    /// <summary>Several numbers belong to as many phrases: 火情、警情分别下降15%、12%.</summary>
    public const string Distributed = "measure-distributed";

    /// <summary>Several numbers belong to one phrase.</summary>
    public const string Shared = "measure-shared";

    /// <summary>Only a verb says what is counted: 上市1家.</summary>
    public const string VerbOnly = "measure-verb-only";

    /// <summary>The phrase is that of the number before: 达500亿元，增长6%.</summary>
    public const string Carried = "measure-carried";

    private readonly FrozenDictionary<string, double> _confidences;

    public MeasureRules(LexiconSource lexicons)
    {
        _confidences = lexicons.Read("measure-rules").Rows
            .DistinctBy(row => row.Required("rule"))
            .ToFrozenDictionary(row => row["rule"], ReadConfidence, StringComparer.Ordinal);
    }

    public double Confidence(string rule) => _confidences.GetValueOrDefault(rule, 0.5);

    private static double ReadConfidence(LexiconRow row) =>
        double.TryParse(row.Required("confidence"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value
            : throw row.Error($"'{row["confidence"]}' is not between 0 and 1");
}
