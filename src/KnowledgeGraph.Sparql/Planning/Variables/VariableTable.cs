using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>Numbers the variables of one query, so that the planner's sets are words.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<Variable, int> _numbers = new(NameComparer.Instance);
    private readonly Dictionary<VariableSet, ImmutableArray<Variable>> _members = [];
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
        if (!_members.TryGetValue(set, out var members))
        {
            var builder = ImmutableArray.CreateBuilder<Variable>(set.Count);
            for (var number = 0; builder.Count < builder.Capacity; number++)
            {
                if (set.Contains(number))
                {
                    builder.Add(_variables[number]);
                }
            }

            members = builder.MoveToImmutable();
            _members.Add(set, members);
        }

        return members;
    }

    /// <summary>A variable that no query can name and no other call has given.</summary>
    public Variable Fresh(string purpose)
    {
        var variable = new Variable($"{purpose}.{_variables.Count}", IsHidden: true);
        NumberOf(variable);
        return variable;
    }

    /// <summary>Names of one query differ in length, start or end mostly; hashing all of each name costs more than it tells.</summary>
    private sealed class NameComparer : IEqualityComparer<Variable>
    {
        public static readonly NameComparer Instance = new();

        public bool Equals(Variable? x, Variable? y) => ReferenceEquals(x, y) || (x is not null && x.Equals(y));

        public int GetHashCode(Variable variable)
        {
            var name = variable.Name;
            return name.Length == 0 ? 0 : (name.Length * 31 + name[0]) * 31 + name[^1] * 7 + name[name.Length / 2];
        }
    }
}
