namespace KnowledgeGraph.Web.Reading;

/// <summary>Whether a goal was met, as far as later reports tell.</summary>
public enum GoalVerdict
{
    Met,
    NotMet,

    /// <summary>Several results answer the goal and do not agree.</summary>
    Disputed,

    /// <summary>The report that reviews the goal's year is known and does not mention it.</summary>
    NotMentioned,

    /// <summary>No report that reviews the goal's year is known.</summary>
    NotReported,
}

/// <summary>A goal or a result as a report says it.</summary>
/// <param name="ReportLink">The sentence in its report.</param>
public sealed record GoalStatement(ValueView Fact, string Words, string ValueText, string Quote, string ReportLink);

/// <summary>A goal with the results of its year for the same place, indicator, unit and way of change.</summary>
/// <param name="Comparator">At least, at most, about; null where the goal is exact.</param>
public sealed record GoalRow(ValueView Place, string Year, ValueView Indicator, string? Comparator, GoalStatement Goal, IReadOnlyList<GoalStatement> Results, GoalVerdict Verdict);

/// <summary>A choice of a filter.</summary>
public sealed record GoalChoice(string Value, string Label, bool IsChosen);

/// <summary>Everything that the page of goals shows.</summary>
/// <param name="Rows">The rows of one page.</param>
/// <param name="Counts">Goals by verdict, for the chosen place and year.</param>
/// <param name="Total">Goals with the chosen verdict.</param>
/// <param name="IsCut">There are more goals than were compared.</param>
public sealed record GoalView(
    IReadOnlyList<GoalRow> Rows,
    IReadOnlyList<(GoalVerdict Verdict, int Count)> Counts,
    int Total,
    int Offset,
    bool IsCut,
    IReadOnlyList<GoalChoice> Places,
    IReadOnlyList<GoalChoice> Years,
    GoalVerdict? Verdict,
    string Query);
