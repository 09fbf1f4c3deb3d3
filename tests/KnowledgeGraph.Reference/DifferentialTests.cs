using System.Globalization;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Reference.Evaluation;
using KnowledgeGraph.Reference.Generation;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Reference;

/// <summary>
/// The engine against the reference evaluator on random queries and updates. KG_DIFFERENTIAL_QUERIES says how many, KG_DIFFERENTIAL_SEED
/// where to begin.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Engine_and_reference_give_the_same_solutions() => Run(CompareQuery);

    [Fact]
    public void Engine_and_reference_give_the_same_solutions_to_cycles() => Run(CompareCycle);

    /// <summary>Queries that once differed, each beside the data it differed on.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public void What_once_differed_agrees(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Kept", name);
        using var data = File.OpenRead(path + ".trig");
        Assert.Null(Compare(RdfReader.ReadQuads(data, RdfSyntax.TriG), File.ReadAllText(path + ".rq"), PlannerSwitches.All, Some(new Random(1))).Difference);
    }

    public static IEnumerable<TheoryDataRow<string>> Kept =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Kept"), "*.rq").Select(file => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Engine_and_reference_leave_the_same_quads() => Run(CompareUpdate);

    private void Run(Func<int, Comparison> compare)
    {
        var count = Setting("KG_DIFFERENTIAL_QUERIES", 500);
        var first = Setting("KG_DIFFERENTIAL_SEED", 1);
        var (tooLarge, withSolutions, run) = (0, 0, 0);
        var differences = new List<string>();
        for (var seed = first; seed < first + count && differences.Count < 10; seed++)
        {
            try
            {
                var comparison = compare(seed);
                run++;
                withSolutions += comparison.HasSolutions ? 1 : 0;
                if (comparison.Difference is { } difference)
                {
                    differences.Add($"seed {seed}\n{difference}");
                }
            }
            catch (ReferenceLimitException)
            {
                tooLarge++;
            }
        }

        output.WriteLine($"from seed {first}: {run} compared, {withSolutions} of them with solutions, {tooLarge} too large for the reference, {differences.Count} different");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static Comparison CompareQuery(int seed)
    {
        var random = new RandomQueries(seed);
        return Compare(random.Quads(), random.Query(), PlannerSwitches.All, Some(new Random(seed)));
    }

    /// <summary>Cycles joined at once even where the stores are too small for it to pay.</summary>
    private static Comparison CompareCycle(int seed)
    {
        var random = new RandomQueries(seed);
        return Compare(random.Quads(), random.Cycle(), Some(new Random(seed)) with { MultiwayJoins = PlannerUse.WherePossible }, PlannerSwitches.All);
    }

    private static Comparison Compare(List<Quad> quads, string text, params PlannerSwitches[] planners)
    {
        var query = SparqlParser.ParseQuery(text);
        var expected = Expected(query, quads);
        using var store = SmallStore.Of(quads);
        foreach (var switches in planners)
        {
            // The second time costly parts come from what the first has kept.
            var engine = new SparqlEngine();
            for (var time = 0; time < 2; time++)
            {
                var actual = Actual(query, text, engine, store, switches);
                if (!Agrees(query, expected, actual))
                {
                    return new Comparison(expected.Count > 0, Difference(text, quads, expected, actual, switches));
                }
            }
        }

        return new Comparison(expected.Count > 0, null);
    }

    private static Comparison CompareUpdate(int seed)
    {
        var random = new RandomQueries(seed);
        var quads = random.Quads();
        var text = random.Update();
        var expected = Lines(ReferenceUpdate.Apply(SparqlParser.ParseUpdate(text), quads));
        List<string> actual;
        try
        {
            using var store = SmallStore.Of(quads);
            new SparqlEngine().PrepareUpdate(text).Execute(store);
            actual = Lines(SmallStore.Quads(store));
        }
        catch (Exception failure)
        {
            actual = [failure.ToString()];
        }

        var changed = !expected.SequenceEqual(Lines(quads.Distinct()), StringComparer.Ordinal);
        return new Comparison(changed, expected.SequenceEqual(actual, StringComparer.Ordinal) ? null : Difference(text, quads, expected, actual, PlannerSwitches.All));
    }

    /// <summary>The same bag; under LIMIT as many rows as there should be, all of them from the bag.</summary>
    private static bool Agrees(Query query, List<string> expected, List<string> actual)
    {
        if (query is not SelectQuery { Pattern: Slice slice })
        {
            return expected.SequenceEqual(actual, StringComparer.Ordinal);
        }

        var count = Math.Min(slice.Limit ?? long.MaxValue, Math.Max(0, expected.Count - slice.Offset));
        var available = expected.CountBy(row => row).ToDictionary();
        return actual.Count == count && actual.CountBy(row => row).All(row => available.GetValueOrDefault(row.Key) >= row.Value);
    }

    /// <summary>A planner that may do only some of what it can: other plans, the same answers.</summary>
    private static PlannerSwitches Some(Random random) => new()
    {
        MergeJoins = random.Next(2) == 0,
        BindJoins = random.Next(2) == 0,
        HashingAfter = random.Next(2),
        SeededJoins = random.Next(2) == 0,
        DynamicProgramming = random.Next(2) == 0,
        ExistsAsJoin = random.Next(2) == 0,
        Counting = random.Next(2) == 0,
        TopRows = random.Next(2) == 0,
        MultiwayJoins = (PlannerUse)random.Next(3),
        KeptResults = random.Next(3) == 0 ? PlannerUse.Never : PlannerUse.WherePossible,
    };

    private static List<string> Expected(Query query, List<Quad> quads)
    {
        var whole = query is SelectQuery { Pattern: Slice slice } ? slice.Input : query.Pattern;
        var solutions = new ReferenceEvaluator(ReferenceDataset.Of(quads, query.Dataset)).Evaluate(whole);
        return query switch
        {
            SelectQuery select => [.. solutions.Select(solution => solution.Only(select.Variables).ToString()).Order(StringComparer.Ordinal)],
            ConstructQuery construct => Lines(ReferenceUpdate.Instances(construct.Template, solutions).Distinct()),
            _ => [solutions.Count > 0 ? "true" : "false"],
        };
    }

    private static List<string> Actual(Query query, string text, SparqlEngine engine, QuadStore store, PlannerSwitches switches)
    {
        try
        {
            using var result = engine.Prepare(text).Execute(store.Current, QueryOptions.Default, switches, CancellationToken.None);
            return result switch
            {
                SelectResult select => Rows(query, SolutionTable.Of(select.Rows)),
                GraphResult graph => Lines(graph.Quads),
                _ => [((AskResult)result).Value ? "true" : "false"],
            };
        }
        catch (Exception failure)
        {
            // A crash of the engine is a difference like others: its seed is to be seen.
            return [failure.ToString()];
        }
    }

    private static List<string> Rows(Query query, SolutionTable table)
    {
        var rows = table.Rows
            .Select(row => table.Variables.Zip(row).Where(cell => cell.Second is not null).Aggregate(Solution.Empty, (solution, cell) => solution.With(new Variable(cell.First), cell.Second!)))
            .ToList();
        var order = ReferenceOrder.OrderOf(query.Pattern);
        var isOrdered = order is null || !order.Conditions.All(condition => condition.Expression is VariableExpression key && table.Variables.Contains(key.Variable.Name)) || ReferenceOrder.Keeps(order, rows);
        return isOrdered ? [.. rows.Select(row => row.ToString()).Order(StringComparer.Ordinal)] : ["not in order:", .. rows.Select(row => row.ToString())];
    }

    private static List<string> Lines(IEnumerable<Quad> quads) => [.. quads.Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(Quad quad) => $"{quad.Subject} {quad.Predicate} {quad.Object} {quad.Graph}";

    private static string Difference(string text, List<Quad> quads, List<string> expected, List<string> actual, PlannerSwitches switches) =>
        $"""
        {text}
        {string.Join('\n', quads.Select(Line))}
        reference, {expected.Count} rows:
        {string.Join('\n', expected)}
        engine{(switches == PlannerSwitches.All ? "" : " with some steps off")}, {actual.Count} rows:
        {string.Join('\n', actual)}
        """;

    private readonly record struct Comparison(bool HasSolutions, string? Difference);
}
