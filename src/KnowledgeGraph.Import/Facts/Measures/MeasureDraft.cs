using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>A quantity on its way to a measure.</summary>
internal sealed class MeasureDraft(Quantity quantity, TextSpan clause)
{
    public Quantity Quantity { get; } = quantity;

    public TextSpan Clause { get; } = clause;

    /// <summary>The comparator behind the unit, and where it ends: there the phrase behind begins.</summary>
    public Comparator? After { get; set; }

    public TextSpan AfterSpan { get; set; }

    public int End { get; set; }

    public LeftContext Left { get; set; }

    /// <summary>What stands before the number without the phrase behind the number before: 完成投资 in 22个项目完成投资4亿元.</summary>
    public LeftContext LeftOfOwn { get; set; }

    /// <summary>For the first number of a sentence that has no phrase in its own clause: the phrase of the clause before.</summary>
    public TextSpan Before { get; set; }

    public TextSpan Right { get; set; }

    /// <summary>Whether the phrase behind goes up to the next number of the clause.</summary>
    public bool RightMeetsNumber { get; set; }

    /// <summary>Whether a noun stands right behind the number and nothing between the phrase before it and the number: 新农合30种重大疾病.</summary>
    public bool CountsBehind { get; set; }

    public TextSpan Indicator { get; private set; }

    /// <summary>The indicator where a shared head had to be added, else null.</summary>
    public string? IndicatorName { get; set; }

    public string Rule { get; private set; } = "";

    public Comparator? Comparator { get; set; }

    public TextSpan ComparatorSpan { get; set; }

    public ChangeKind Change { get; set; }

    public bool IsAssigned => Rule.Length > 0;

    public void Assign(TextSpan indicator, string rule)
    {
        Indicator = indicator;
        Rule = rule;
    }
}
