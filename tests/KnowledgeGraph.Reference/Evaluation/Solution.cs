using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>A solution mapping (SPARQL 1.1 §18.1.8). Never changed once made.</summary>
internal sealed class Solution
{
    public static readonly Solution Empty = new([]);

    private readonly Dictionary<Variable, Term> _bindings;

    private Solution(Dictionary<Variable, Term> bindings) => _bindings = bindings;

    public IEnumerable<Variable> Domain => _bindings.Keys;

    public Term? this[Variable variable] => _bindings.GetValueOrDefault(variable);

    public Solution With(Variable variable, Term term) => new(new Dictionary<Variable, Term>(_bindings) { [variable] = term });

    public Solution Only(IEnumerable<Variable> variables) =>
        new(variables.Where(_bindings.ContainsKey).Distinct().ToDictionary(variable => variable, variable => _bindings[variable]));

    /// <summary>Compatible: no variable has two values (§18.3).</summary>
    public bool IsCompatibleWith(Solution other) =>
        _bindings.All(binding => !other._bindings.TryGetValue(binding.Key, out var term) || term.Equals(binding.Value));

    public bool SharesVariableWith(Solution other) => _bindings.Keys.Any(other._bindings.ContainsKey);

    public Solution Merge(Solution other)
    {
        var merged = new Dictionary<Variable, Term>(_bindings);
        foreach (var (variable, term) in other._bindings)
        {
            merged[variable] = term;
        }

        return new Solution(merged);
    }

    /// <summary>The same text exactly for the same mapping.</summary>
    public override string ToString() =>
        string.Join(' ', _bindings.Select(binding => $"{binding.Key}={binding.Value}").Order(StringComparer.Ordinal));
}
