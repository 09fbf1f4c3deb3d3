using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>Numbers the variables of one query, so that the planner's sets are words.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<Variable, int> _numbers = [];
    private readonly List<Variable> _variables = [];

    public int NumberOf(Variable variable)
    {
        if (!_numbers.TryGetValue(variable, out var number))
        {
            number = _variables.Count;
            _numbers.Add(variable, number);
            _variables.Add(variable);
        }

        return number;
    }

    public VariableSet SetOf(Variable variable) => VariableSet.Of(NumberOf(variable));

    public VariableSet SetOf(IEnumerable<Variable> variables)
    {
        var set = VariableSet.Empty;
        foreach (var variable in variables)
        {
            set = set.Union(SetOf(variable));
        }

        return set;
    }

    public bool Contains(VariableSet set, Variable variable) => set.Contains(NumberOf(variable));

    /// <summary>The members in the order of their numbers.</summary>
    public ImmutableArray<Variable> Members(VariableSet set)
    {
        var members = ImmutableArray.CreateBuilder<Variable>(set.Count);
        for (var number = 0; members.Count < members.Capacity; number++)
        {
            if (set.Contains(number))
            {
                members.Add(_variables[number]);
            }
        }

        return members.MoveToImmutable();
    }

    /// <summary>A variable that no query can name and no other call has given.</summary>
    public Variable Fresh(string purpose)
    {
        var variable = new Variable($"{purpose}.{_variables.Count}", IsHidden: true);
        NumberOf(variable);
        return variable;
    }
}
