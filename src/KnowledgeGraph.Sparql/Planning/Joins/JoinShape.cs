using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>What every way of joining two sides has in common: shared variables, columns, estimated rows.</summary>
internal sealed class JoinShape
{
    private readonly VariableTable _table;
    private readonly Plan _left;
    private readonly Func<Variable, double> _rightDistinct;
    private readonly VariableSet _rightSet;
    private ImmutableArray<double> _distinct;

    public JoinShape(Plan left, Plan right, VariableSet needed, VariableTable table)
        : this(left, right.SetIn(table), right.Certain, right.Rows, right.DistinctOf, needed, table)
    {
    }

    public JoinShape(Plan left, PatternRelation right, VariableSet needed, VariableTable table)
        : this(left, right.Variables, right.Variables, right.Statistics.Rows, variable => ScanChoice.DistinctOf(right, variable), needed, table)
    {
    }

    private JoinShape(
        Plan left, VariableSet rightSet, VariableSet rightCertain, double rightRows, Func<Variable, double> rightDistinct, VariableSet needed, VariableTable table)
    {
        (_table, _left, _rightSet, _rightDistinct) = (table, left, rightSet, rightDistinct);
        var leftSet = left.SetIn(table);
        Shared = leftSet.Intersect(rightSet);
        Keys = Shared.Intersect(left.Certain).Intersect(rightCertain);
        IsCertain = Keys.Equals(Shared);
        OutputSet = leftSet.Union(rightSet).Intersect(needed);
        Output = table.Members(OutputSet);
        Rows = left.Rows * rightRows;
        foreach (var variable in table.Members(Shared))
        {
            Rows /= Math.Max(left.DistinctOf(variable), Math.Max(1, rightDistinct(variable)));
        }

        Rows = Math.Min(Rows, Plan.MostRows);
    }

    public VariableSet Shared { get; }

    /// <summary>Shared variables that both sides always bind.</summary>
    public VariableSet Keys { get; }

    public bool IsCertain { get; }

    public ImmutableArray<Variable> KeyVariables => _table.Members(Keys);

    public VariableSet OutputSet { get; }

    public ImmutableArray<Variable> Output { get; }

    public double Rows { get; }

    public double OutputCost => Rows * Output.Length * CostModel.OutputCell;

    /// <summary>Different terms in each output column.</summary>
    public ImmutableArray<double> Distinct()
    {
        if (_distinct.IsDefault)
        {
            var distinct = ImmutableArray.CreateBuilder<double>(Output.Length);
            foreach (var variable in Output)
            {
                var right = _rightSet.Contains(_table.NumberOf(variable)) ? _rightDistinct(variable) : double.MaxValue;
                var left = _left.Variables.Contains(variable) ? _left.DistinctOf(variable) : double.MaxValue;
                distinct.Add(Math.Min(Rows, Math.Min(left, right)));
            }

            _distinct = distinct.MoveToImmutable();
        }

        return _distinct;
    }

    public double HashCost(Plan probe, Plan kept) =>
        probe.Cost + kept.Cost + CostModel.Start + kept.Rows * CostModel.HashBuild
        + (Keys.IsEmpty ? probe.Rows * kept.Rows * 2 : probe.Rows * CostModel.HashProbe) + OutputCost;

    public bool CanMerge(Plan left, Plan right) => IsCertain && left.Order.Length > 0 && right.IsSortedBy(left.Order[0]);

    public double MergeCost(Plan left, Plan right) =>
        left.Cost + right.Cost + CostModel.Start + (left.Rows + right.Rows) * CostModel.MergeStep + ComparedPairs(left, right) * CostModel.ResidualCompare + OutputCost;

    /// <summary>Rows with the same key that are compared on the other shared variables.</summary>
    private double ComparedPairs(Plan left, Plan right) =>
        Shared.Count == 1 ? 0 : left.Rows * right.Rows / Math.Max(left.DistinctOf(left.Order[0]), right.DistinctOf(left.Order[0]));

    public HashJoinPlan Hash(Plan probe, Plan kept, double cost) =>
        new(Output, probe, kept, JoinKind.Inner, _table.Members(Keys), _table.Members(Shared.Except(Keys)), null)
        {
            Certain = probe.Certain.Union(kept.Certain).Intersect(OutputSet),
            Rows = Rows,
            Cost = cost,
            Order = JoinChoice.OrderWithin(probe.Order, Output),
            Distinct = Distinct(),
        };

    public MergeJoinPlan Merge(Plan left, Plan right, double cost) =>
        new(Output, left, right, JoinKind.Inner, left.Order[0], _table.Members(Shared.Except(_table.SetOf(left.Order[0]))))
        {
            Certain = left.Certain.Union(right.Certain).Intersect(OutputSet),
            Rows = Rows,
            Cost = cost,
            Order = JoinChoice.OrderWithin(left.Order, Output),
            Distinct = Distinct(),
        };
}
