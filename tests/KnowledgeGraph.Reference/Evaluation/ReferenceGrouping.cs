using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>Groups and aggregates (SPARQL 1.1 §18.5.1).</summary>
internal sealed class ReferenceGrouping(ReferenceExpressions expressions, Solution outer)
{
    public List<Solution> Evaluate(Group group, List<Solution> solutions)
    {
        var keyed = solutions.Select(solution => (Key: Key(group, solution), Solution: solution)).ToList();
        if (!group.Explicit && keyed.Count == 0)
        {
            return [Aggregated(group, Solution.Empty, [])];
        }

        return [.. keyed.GroupBy(pair => pair.Key.ToString()).Select(members => Aggregated(group, members.First().Key, [.. members.Select(pair => pair.Solution)]))];
    }

    private Solution Key(Group group, Solution solution) => group.Keys.Aggregate(
        Solution.Empty,
        (key, part) => expressions.Evaluate(part.Expression, outer.Merge(solution)) is { } term ? key.With(part.Variable, term) : key);

    private Solution Aggregated(Group group, Solution key, List<Solution> members) => group.Aggregates.Aggregate(
        key,
        (solution, binding) => Value(binding.Aggregate, members) is { } term ? solution.With(binding.Variable, term) : solution);

    private Term? Value(Aggregate aggregate, List<Solution> members)
    {
        if (aggregate.Operand is null)
        {
            // Blank nodes of patterns and the middles of paths are no part of a solution (§18.3.1).
            return Integer(aggregate.Distinct
                ? members.DistinctBy(member => member.Only(member.Domain.Where(variable => !variable.IsHidden)).ToString()).Count()
                : members.Count);
        }

        var values = members.Select(member => expressions.Evaluate(aggregate.Operand, outer.Merge(member))).ToList();
        if (aggregate.Distinct)
        {
            values = [.. values.Distinct()];
        }

        // COUNT leaves errors out of its number; the other aggregates become errors (§11.2, §18.5.1.2 and following).
        return aggregate.Kind switch
        {
            AggregateKind.Count => Integer(values.Count(value => value is not null)),
            AggregateKind.Sum => Sum(values),
            AggregateKind.Avg => Average(values),
            AggregateKind.Min => Strings(values).Min(StringComparer.Ordinal) is { } least ? new Literal(least) : null,
            AggregateKind.Max => Strings(values).Max(StringComparer.Ordinal) is { } greatest ? new Literal(greatest) : null,
            _ => throw new UnreachableException($"{aggregate.Kind} has no definition here"),
        };
    }

    /// <summary>Generated queries ask for the least and greatest of strings only: of other terms several may be it.</summary>
    private static IEnumerable<string> Strings(List<Term?> values) => values.Select(value => ((Literal)value!).LexicalForm);

    private static Literal Integer(int value) => new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd.Integer);

    private static Literal? Sum(List<Term?> values)
    {
        var sum = Integer(0);
        foreach (var value in values)
        {
            if (sum is null || ReferenceNumber.Of(value) is not { } number)
            {
                return null;
            }

            sum = ReferenceNumber.Calculate(ArithmeticOperator.Add, ReferenceNumber.Of(sum)!.Value, number);
        }

        return sum;
    }

    private static Literal? Average(List<Term?> values) =>
        values.Count == 0 ? Integer(0)
        : ReferenceNumber.Of(Sum(values)) is { } sum ? ReferenceNumber.Calculate(ArithmeticOperator.Divide, sum, ReferenceNumber.Of(Integer(values.Count))!.Value)
        : null;
}
