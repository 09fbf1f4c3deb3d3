using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>Makes the multiway join of patterns that form cycles, and finds what it costs.</summary>
internal sealed class MultiwayChoice(VariableTable table)
{
    private readonly ScanChoice _scans = new(table);

    /// <param name="patterns">Each of one variable or of two.</param>
    /// <param name="needed">What others and those above ask for.</param>
    public MultiwayJoinPlan Plan(ImmutableArray<PatternRelation> patterns, VariableSet needed)
    {
        ImmutableArray<JoinEdge> edges = [.. patterns.Select(Edge)];
        var sequence = VariableSequence.Best(edges);
        var (inputs, uses, order) = Inputs(edges, sequence.Variables);
        var rows = Rows(edges, sequence.Variables);
        var output = table.Members(table.SetOf(sequence.Variables).Intersect(needed));
        return new MultiwayJoinPlan(output, inputs, uses, sequence.Variables)
        {
            Certain = table.SetOf(output),
            Rows = rows,
            Cost = CostModel.Start + inputs.Sum(InputCost) + sequence.Steps + rows * output.Length * CostModel.OutputCell,
            Order = JoinChoice.OrderWithin(order, output),
            Distinct = [.. output.Select(variable => Math.Min(rows, edges.Where(edge => edge.Has(variable)).Min(edge => edge.DistinctOf(variable))))],
        };
    }

    private static double InputCost(Plan input) => input.Cost + input.Rows * input.Variables.Length * CostModel.MultiwayBuild;

    private JoinEdge Edge(PatternRelation relation)
    {
        var variables = table.Members(relation.Variables);
        var second = variables.Length > 1 ? variables[1] : null;
        return new JoinEdge(relation, variables[0], second, ScanChoice.DistinctOf(relation, variables[0]), second is null ? 1 : ScanChoice.DistinctOf(relation, second));
    }

    /// <summary>As the pairwise joins would estimate: each pair of edges keeps the share that the larger of their distinct terms leaves.</summary>
    private static double Rows(ImmutableArray<JoinEdge> edges, ImmutableArray<Variable> variables)
    {
        var rows = edges.Aggregate(1.0, (product, edge) => product * edge.Rows);
        foreach (var variable in variables)
        {
            var distinct = edges.Where(edge => edge.Has(variable)).Select(edge => edge.DistinctOf(variable)).Order().Skip(1);
            rows = distinct.Aggregate(rows, (left, count) => left / count);
        }

        return rows;
    }

    /// <summary>
    /// Each range is read once. The first input is sorted by the first variable where an index is, and so is the result then.
    /// </summary>
    private (ImmutableArray<Plan> Inputs, ImmutableArray<MultiwayEdge> Edges, ImmutableArray<Variable> Order) Inputs(
        ImmutableArray<JoinEdge> edges, ImmutableArray<Variable> sequence)
    {
        var first = sequence[0];
        var inputs = new List<(Plan Scan, ScanPattern Pattern)>();
        var known = new Dictionary<(QuadPattern, GraphScope), int>();
        var uses = ImmutableArray.CreateBuilder<MultiwayEdge>(edges.Length);
        foreach (var edge in edges.OrderBy(edge => edge.Second is not null && edge.Has(first) ? 0 : 1))
        {
            var (relation, pattern) = (edge.Relation, edge.Relation.Pattern);
            if (!known.TryGetValue((pattern.Constants, pattern.Graph), out var input))
            {
                input = inputs.Count;
                known.Add((pattern.Constants, pattern.Graph), input);
                var sorted = input == 0 ? _scans.SortedBy(relation, relation.Variables, first) : null;
                inputs.Add((sorted ?? _scans.First(relation, relation.Variables), pattern));
            }

            // The same constants leave the same positions free: there this pattern has its own variables.
            var (scan, read) = inputs[input];
            var columns = scan.Variables.Select(variable => pattern.VariableAt(PositionOf(read, variable))!).ToList();
            uses.Add(new MultiwayEdge(input, columns[0], columns.Count > 1 ? columns[1] : null));
        }

        return ([.. inputs.Select(input => input.Scan)], uses.MoveToImmutable(), inputs[0].Scan.IsSortedBy(first) ? [first] : []);
    }

    private static QuadPosition PositionOf(ScanPattern pattern, Variable variable) =>
        variable.Equals(pattern.Subject.Variable) ? QuadPosition.Subject
        : variable.Equals(pattern.Predicate.Variable) ? QuadPosition.Predicate
        : QuadPosition.Object;
}
