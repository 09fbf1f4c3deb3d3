using KnowledgeGraph.Server.Sparql;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Parts;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Goals;

/// <summary>Compares goals with results for a page.</summary>
internal sealed class GoalReader(SolutionTable table, Snapshot snapshot, PageContext page)
{
    /// <summary>The most goals that one page compares.</summary>
    private const int MaxGoals = 1000;

    private readonly Labels _labels = new(snapshot, page.Language);

    /// <param name="verdict">Shows only goals with this verdict; null shows all.</param>
    public async Task<GoalView> ReadAsync(GoalFilter filter, GoalVerdict? verdict, int offset, CancellationToken cancellation)
    {
        var choices = await table.ReadAsync(GoalQueries.Choices, snapshot, cancellation).ConfigureAwait(false);
        var solutions = await table.ReadAsync(GoalQueries.Comparison(filter, page.Language, MaxGoals + 1), snapshot, cancellation).ConfigureAwait(false);
        var rows = solutions.GroupBy(solution => solution.Id("goal")).Select(goal => Row([.. goal])).ToList();
        var isCut = rows.Count > MaxGoals;
        var wanted = rows.Take(MaxGoals).Where(row => verdict is null || row.Verdict == verdict).OrderBy(row => row.Results.Count == 0).ToList();
        return new GoalView(
            [.. wanted.Skip(offset).Take(GoalsPage.RowsShown)],
            [.. rows.Take(MaxGoals).GroupBy(row => row.Verdict).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            wanted.Count,
            offset,
            isCut,
            Choices(choices.Select(choice => (choice.Text("place")!, _labels.Of(choice.Id("place")))), filter.Place),
            [.. Choices(choices.Select(choice => (choice.Text("year")!, choice.Text("year")!)), filter.Year).OrderByDescending(year => year.Value, StringComparer.Ordinal)],
            verdict,
            GoalQueries.Comparison(filter, page.Language, limit: null));
    }

    private static List<GoalChoice> Choices(IEnumerable<(string Value, string Label)> values, string? chosen) =>
    [
        .. values
            .Concat(chosen is null ? [] : [(chosen, chosen)])
            .DistinctBy(value => value.Value)
            .OrderBy(value => value.Label, StringComparer.Ordinal)
            .Select(value => new GoalChoice(value.Value, value.Label, value.Value == chosen)),
    ];

    private GoalRow Row(List<Solution> solutions)
    {
        var goal = solutions[0];
        var answers = Closest(goal.Text("goalWords"), [.. solutions.Where(solution => solution.Text("result") is not null)]);
        return new GoalRow(
            Value(goal, "place"),
            goal.Text("year") ?? "",
            Value(goal, "indicator"),
            goal.Text("comparator")!.EndsWith("#Equal", StringComparison.Ordinal) ? null : _labels.Of(goal.Id("comparator")),
            Statement(goal, "goal"),
            [.. answers.Select(answer => Statement(answer, "result"))],
            Verdict(goal, answers));
    }

    /// <summary>The results in the same words as the goal, where there are any: 未来乡村 is answered by 未来乡村 and not by other model villages.</summary>
    private static List<Solution> Closest(string? words, List<Solution> answers)
    {
        var same = answers.Where(answer => Core(answer.Text("resultWords")) == Core(words)).ToList();
        return same.Count > 0 ? same : answers;
    }

    private static string Core(string? words) => (words ?? "").TrimStart('新', '增', '建', '设');

    private static GoalVerdict Verdict(Solution goal, List<Solution> answers)
    {
        if (answers.Count == 0)
        {
            return goal.Text("reason") == GoalQueries.NotMentioned ? GoalVerdict.NotMentioned : GoalVerdict.NotReported;
        }

        var verdicts = answers.Select(answer => answer.Text("verdict")).Distinct().ToList();
        return verdicts.Count > 1 ? GoalVerdict.Disputed : verdicts[0] == GoalQueries.Met ? GoalVerdict.Met : GoalVerdict.NotMet;
    }

    private GoalStatement Statement(Solution solution, string role) => new(
        Value(solution, role),
        solution.Text(role + "Words") ?? "",
        solution.Text(role + "Text") ?? "",
        solution.Text(role + "Quote") ?? "",
        page.Links.Page(solution.Text(role + "Report")!) + "#s" + Labels.LocalName(solution.Text(role + "Sentence")!));

    private ValueView Value(Solution solution, string variable) =>
        new(solution.Id(variable), solution.Term(variable)!, _labels.Of(solution.Id(variable)));
}
