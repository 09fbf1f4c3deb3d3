using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>
/// A physical operator: what to do, not how far it has come. Plans are immutable and serve any number of runs over the snapshot
/// they were made for.
/// </summary>
/// <param name="Variables">The columns of the operator's batches.</param>
internal abstract record Plan(ImmutableArray<Variable> Variables)
{
    /// <summary>Estimates of hostile products stay finite, so that they can still be compared.</summary>
    public const double MostRows = 1e100;

    private const double MostCost = 1e250;

    private VariableSet _set;
    private bool _isSetKnown;

    /// <summary>Variables bound in every row.</summary>
    public VariableSet Certain { get; init; }

    /// <summary>Estimated rows.</summary>
    public double Rows { get; init => field = Math.Min(value, MostRows); } = 1;

    /// <summary>Estimated cost of all rows, the inputs' included, in units of about a nanosecond.</summary>
    public double Cost { get; init => field = Math.Min(value, MostCost); }

    /// <summary>The variables that the rows are sorted by, by id and ascending, the most significant first.</summary>
    public ImmutableArray<Variable> Order { get; init; } = [];

    /// <summary>Estimated different terms in each column; default where nobody estimated.</summary>
    public ImmutableArray<double> Distinct { get; init; }

    /// <summary>The operators that rows come from.</summary>
    public virtual ImmutableArray<Plan> Inputs => [];

    /// <summary>The operator's name in <c>explain</c>.</summary>
    public string Name => GetType().Name[..^"Plan".Length];

    /// <summary>What <c>explain</c> says beside the name.</summary>
    public virtual string Detail => "";

    /// <summary>The columns as a set; the plan keeps it, since the planner asks again and again.</summary>
    public VariableSet SetIn(VariableTable table)
    {
        if (!_isSetKnown)
        {
            _set = table.SetOf(Variables);
            _isSetKnown = true;
        }

        return _set;
    }

    public double DistinctOf(Variable variable)
    {
        var column = Distinct.IsDefault ? -1 : Variables.IndexOf(variable);
        return Math.Max(1, column < 0 ? Rows : Math.Min(Rows, Distinct[column]));
    }

    public bool IsSortedBy(Variable variable) => Order.Length > 0 && Order[0].Equals(variable);
}
