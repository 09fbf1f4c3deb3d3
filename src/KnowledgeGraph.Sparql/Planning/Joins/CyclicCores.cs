using System.Collections.Immutable;
using System.Numerics;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// Finds the cycles of a group: variables are nodes, patterns between two of them edges. What hangs on a cycle by one variable is left to
/// other joins.
/// </summary>
internal static class CyclicCores
{
    /// <summary>The patterns, by connected parts, whose variables lie on cycles or between them.</summary>
    public static List<ImmutableArray<PatternRelation>> Of(IReadOnlyList<Relation> relations)
    {
        var edges = Edges(relations);
        while (Leaves(relations, edges) is var leaves and not 0)
        {
            edges &= ~leaves;
        }

        var cores = new List<ImmutableArray<PatternRelation>>();
        while (edges != 0)
        {
            var core = Component(relations, edges);
            edges &= ~core;
            cores.Add([.. relations.Where((_, at) => (core >> at & 1) != 0).Cast<PatternRelation>()]);
        }

        return cores;
    }

    /// <summary>The patterns of one variable among those of a core: they restrict what it joins.</summary>
    public static IEnumerable<PatternRelation> Restrictions(IReadOnlyList<Relation> relations, ImmutableArray<PatternRelation> core)
    {
        var variables = core.Aggregate(VariableSet.Empty, (set, relation) => set.Union(relation.Variables));
        return relations.Where(relation => IsEdge(relation, 1) && relation.Variables.IsSubsetOf(variables)).Cast<PatternRelation>();
    }

    private static ulong Edges(IReadOnlyList<Relation> relations)
    {
        var edges = 0UL;
        for (var at = 0; at < relations.Count; at++)
        {
            edges |= IsEdge(relations[at], 2) ? 1UL << at : 0;
        }

        return edges;
    }

    /// <summary>A variable that stands twice, or a graph's name, is left to other joins.</summary>
    private static bool IsEdge(Relation relation, int variables)
    {
        if (relation is not PatternRelation { Pattern: { GraphVariable: null } pattern } || relation.Variables.Count != variables)
        {
            return false;
        }

        var positions = (pattern.Subject.Variable is null ? 0 : 1) + (pattern.Predicate.Variable is null ? 0 : 1) + (pattern.Object.Variable is null ? 0 : 1);
        return positions == variables;
    }

    /// <summary>The edges one of whose variables has no other neighbour. Several edges between the same two variables are one.</summary>
    private static ulong Leaves(IReadOnlyList<Relation> relations, ulong edges)
    {
        var leaves = 0UL;
        for (var rest = edges; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            var pair = relations[at].Variables;
            var met = VariableSet.Empty;
            for (var others = edges; others != 0; others &= others - 1)
            {
                var other = relations[BitOperations.TrailingZeroCount(others)].Variables;
                met = other.Equals(pair) ? met : met.Union(other.Intersect(pair));
            }

            leaves |= met.Equals(pair) ? 0 : 1UL << at;
        }

        return leaves;
    }

    private static ulong Component(IReadOnlyList<Relation> relations, ulong edges)
    {
        var component = edges & (~edges + 1);
        ulong before;
        do
        {
            before = component;
            var variables = VariableSet.Empty;
            for (var rest = component; rest != 0; rest &= rest - 1)
            {
                variables = variables.Union(relations[BitOperations.TrailingZeroCount(rest)].Variables);
            }

            for (var rest = edges & ~component; rest != 0; rest &= rest - 1)
            {
                var at = BitOperations.TrailingZeroCount(rest);
                component |= relations[at].Variables.Overlaps(variables) ? 1UL << at : 0;
            }
        }
        while (component != before);
        return component;
    }
}
