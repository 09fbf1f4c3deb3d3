using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>In which sequence a multiway join chooses its variables, and what that costs beside reading its inputs.</summary>
/// <param name="Steps">Estimated cost of all intersections.</param>
internal sealed record VariableSequence(ImmutableArray<Variable> Variables, double Steps)
{
    /// <summary>The cheapest of the sequences that begin with each variable and go on with whichever neighbour leaves the fewest combinations.</summary>
    public static VariableSequence Best(ImmutableArray<JoinEdge> edges)
    {
        var variables = edges.SelectMany(edge => edge.Variables).Distinct().ToList();
        VariableSequence? best = null;
        foreach (var start in variables)
        {
            var sequence = From(start, variables, edges);
            best = best is null || sequence.Steps < best.Steps ? sequence : best;
        }

        return best!;
    }

    private static VariableSequence From(Variable start, List<Variable> variables, ImmutableArray<JoinEdge> edges)
    {
        var chosen = ImmutableArray.Create(start);
        var combinations = new List<double> { Combinations(1, start, [], edges) };
        var steps = combinations[0] * CostModel.MultiwayStep;
        while (chosen.Length < variables.Count)
        {
            var (next, rows) = (start, double.MaxValue);
            foreach (var variable in variables)
            {
                if (!chosen.Contains(variable) && edges.Any(edge => Earlier(edge, variable, chosen) is not null)
                    && Combinations(combinations[^1], variable, chosen, edges) is var left && left < rows)
                {
                    (next, rows) = (variable, left);
                }
            }

            steps += Intersections(next, chosen, combinations, edges) + rows * CostModel.MultiwayCell;
            chosen = chosen.Add(next);
            combinations.Add(rows);
        }

        return new VariableSequence(chosen, steps);
    }

    /// <summary>The edge's other variable where it has been chosen before.</summary>
    private static Variable? Earlier(JoinEdge edge, Variable variable, ImmutableArray<Variable> chosen) =>
        edge.Other(variable) is { } other && chosen.Contains(other) ? other : null;

    /// <summary>Combinations of terms when one more variable is chosen, as if the edges knew nothing of each other.</summary>
    private static double Combinations(double before, Variable variable, ImmutableArray<Variable> chosen, ImmutableArray<JoinEdge> edges)
    {
        var (rows, least) = (before, double.MaxValue);
        foreach (var edge in edges)
        {
            if (!edge.Has(variable))
            {
                continue;
            }

            var distinct = edge.DistinctOf(variable);
            least = Math.Min(least, distinct);
            if (edge.Second is null)
            {
                rows *= edge.Rows / distinct;
            }
            else if (Earlier(edge, variable, chosen) is { } earlier)
            {
                rows *= edge.Rows / edge.DistinctOf(earlier) / distinct;
            }
        }

        return rows * least;
    }

    /// <summary>
    /// Each edge to a variable chosen before gives a list of terms for each combination up to that one. The first list is taken as it is,
    /// of the others either every term is looked up in what is left, or the other way round.
    /// </summary>
    private static double Intersections(Variable variable, ImmutableArray<Variable> chosen, List<double> combinations, ImmutableArray<JoinEdge> edges)
    {
        var (cost, left) = (0.0, edges.Where(edge => edge.Second is null && edge.Has(variable)).Select(edge => edge.Rows).DefaultIfEmpty(double.MaxValue).Min());
        for (var level = 0; level < chosen.Length; level++)
        {
            foreach (var edge in edges)
            {
                if (edge.Has(variable) && chosen[level].Equals(edge.Other(variable)))
                {
                    var list = edge.Rows / edge.DistinctOf(chosen[level]);
                    var work = left == double.MaxValue ? 0 : Math.Min(list, left * 8) * CostModel.MultiwayCell;
                    cost += combinations[level] * (CostModel.MultiwayStep + work);
                    left = Math.Min(left, list);
                }
            }
        }

        return cost;
    }
}

/// <summary>A relation of one variable or between two, as far as estimates need it.</summary>
internal sealed record JoinEdge(PatternRelation Relation, Variable First, Variable? Second, double FirstDistinct, double SecondDistinct)
{
    public double Rows => Math.Max(1, Relation.Statistics.Rows);

    public IEnumerable<Variable> Variables => Second is null ? [First] : [First, Second];

    public bool Has(Variable variable) => First.Equals(variable) || variable.Equals(Second);

    public Variable? Other(Variable variable) => First.Equals(variable) ? Second : variable.Equals(Second) ? First : null;

    public double DistinctOf(Variable variable) => First.Equals(variable) ? FirstDistinct : SecondDistinct;
}
