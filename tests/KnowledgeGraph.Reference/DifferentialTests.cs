using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Reference.Evaluation;
using KnowledgeGraph.Reference.Generation;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Reference;

/// <summary>
/// The engine against the reference evaluator on random queries. KG_DIFFERENTIAL_QUERIES says how many, KG_DIFFERENTIAL_SEED where to begin.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Engine_and_reference_agree_on_random_queries()
    {
        var count = Setting("KG_DIFFERENTIAL_QUERIES", 1_000);
        var first = Setting("KG_DIFFERENTIAL_SEED", 1);
        var (compared, tooLarge, withRows) = (0, 0, 0);
        var differences = new List<string>();
        for (var seed = first; seed < first + count && differences.Count < 10; seed++)
        {
            switch (Compare(seed, differences))
            {
                case Outcome.TooLarge:
                    tooLarge++;
                    break;
                case Outcome.ComparedRows:
                    withRows++;
                    compared++;
                    break;
                default:
                    compared++;
                    break;
            }
        }

        output.WriteLine($"seeds {first} to {first + count - 1}: {compared} queries compared, {withRows} of them with solutions, {tooLarge} too large for the reference");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static Outcome Compare(int seed, List<string> differences)
    {
        var random = new RandomQueries(seed);
        var quads = random.Quads();
        var text = random.Query();
        var query = SparqlParser.ParseQuery(text);
        List<string> expected;
        try
        {
            expected = Expected(query, quads);
        }
        catch (ReferenceLimitException)
        {
            return Outcome.TooLarge;
        }

        using var store = Load(quads);
        CompareWith(PlannerSwitches.All);
        CompareWith(Some(new Random(seed)));
        return expected.Count > 0 ? Outcome.ComparedRows : Outcome.Compared;

        void CompareWith(PlannerSwitches switches)
        {
            var actual = Actual(text, store, switches);
            if (expected.SequenceEqual(actual, StringComparer.Ordinal))
            {
                return;
            }

            differences.Add(
                $"seed {seed}{(switches == PlannerSwitches.All ? "" : ", some steps off")}\n{text}\n{string.Join('\n', quads.Select(quad => $"{quad.Subject} {quad.Predicate} {quad.Object} {quad.Graph}"))}\nreference, {expected.Count} rows:\n{string.Join('\n', expected)}\nengine, {actual.Count} rows:\n{string.Join('\n', actual)}");
        }
    }

    /// <summary>A planner that may do only some of what it can: other plans, the same answers.</summary>
    private static PlannerSwitches Some(Random random) => new()
    {
        MergeJoins = random.Next(2) == 0,
        BindJoins = random.Next(2) == 0,
        SeededJoins = random.Next(2) == 0,
        DynamicProgramming = random.Next(2) == 0,
        ExistsAsJoin = random.Next(2) == 0,
        Counting = random.Next(2) == 0,
        TopRows = random.Next(2) == 0,
    };

    private static List<string> Expected(Query query, List<Quad> quads)
    {
        var solutions = new ReferenceEvaluator(new ReferenceDataset(quads)).Evaluate(query.Pattern);
        return query is SelectQuery select
            ? [.. solutions.Select(solution => solution.Only(select.Variables).ToString()).Order(StringComparer.Ordinal)]
            : [solutions.Count > 0 ? "true" : "false"];
    }

    private static List<string> Actual(string text, QuadStore store, PlannerSwitches switches)
    {
        try
        {
            using var result = new SparqlEngine().Prepare(text).Execute(store.Current, QueryOptions.Default, switches, CancellationToken.None);
            return result is SelectResult select
                ? [.. Rows(SolutionTable.Of(select.Rows)).Order(StringComparer.Ordinal)]
                : [((AskResult)result).Value ? "true" : "false"];
        }
        catch (Exception failure) when (failure is not ReferenceLimitException)
        {
            // A crash of the engine is a difference like others: its seed is to be seen.
            return [failure.ToString()];
        }
    }

    private static IEnumerable<string> Rows(SolutionTable table) => table.Rows.Select(row => string.Join(
        ' ',
        table.Variables.Zip(row).Where(cell => cell.Second is not null).Select(cell => $"?{cell.First}={cell.Second}").Order(StringComparer.Ordinal)));

    private static QuadStore Load(List<Quad> quads)
    {
        var store = QuadStore.InMemory();
        using var transaction = store.Begin();
        foreach (var quad in quads)
        {
            transaction.Add(new QuadIds(
                transaction.Terms.Intern(quad.Subject),
                transaction.Terms.Intern(quad.Predicate),
                transaction.Terms.Intern(quad.Object),
                quad.Graph is null ? TermId.DefaultGraph : transaction.Terms.Intern(quad.Graph)));
        }

        transaction.Commit();
        return store;
    }

    private enum Outcome
    {
        Compared,
        ComparedRows,
        TooLarge,
    }
}
