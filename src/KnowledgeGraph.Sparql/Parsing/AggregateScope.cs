using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>
/// Collects the aggregates of one query level and puts hidden variables in their place (SPARQL 1.1 §18.2.4.1). After GROUP BY has been
/// read it also knows which variables are no longer there as they were, and which of HAVING and ORDER BY stand for a sample.
/// </summary>
internal sealed class AggregateScope(FreshVariables fresh)
{
    private readonly List<AggregateBinding> _bindings = [];
    private readonly HashSet<Variable> _kept = [];
    private bool _sampling;

    public ImmutableArray<AggregateBinding> Bindings => [.. _bindings];

    public bool IsEmpty => _bindings.Count == 0;

    public Variable Bind(Aggregate aggregate)
    {
        foreach (var binding in _bindings)
        {
            if (binding.Aggregate == aggregate)
            {
                return binding.Variable;
            }
        }

        var variable = fresh.Next();
        _bindings.Add(new AggregateBinding(variable, aggregate));
        return variable;
    }

    /// <summary>From here on other variables than these are samples of their group.</summary>
    public void SampleOthersThan(IEnumerable<Variable> kept)
    {
        _sampling = true;
        _kept.UnionWith(kept);
    }

    public Expression Read(Variable variable)
    {
        var expression = new VariableExpression(variable);
        return _sampling && !_kept.Contains(variable)
            ? new VariableExpression(Bind(new Aggregate(AggregateKind.Sample, expression, Distinct: false)))
            : expression;
    }
}
