using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>
/// Whether substituting outer terms inside an EXISTS pattern (SPARQL 1.1 §18.6) does more than a join with the outer row would:
/// it does where an expression, an OPTIONAL or a MINUS deep inside sees an outer variable that its own part does not bind.
/// </summary>
internal static class SubstitutionReach
{
    public static bool IsDeep(AlgebraNode pattern, VariableSet outer, AlgebraVariables variables)
    {
        if (pattern is Minus minus
            && variables.All(minus.Right).Intersect(outer) is { IsEmpty: false } taken
            && !taken.IsSubsetOf(variables.Certain(minus.Left)))
        {
            return true;
        }

        // Substituted, an optional part that does not fit the row is left out; joined, it would contradict the row.
        if (pattern is LeftJoin join
            && !variables.All(join.Right).Intersect(outer).IsSubsetOf(variables.Certain(join.Left)))
        {
            return true;
        }

        // A term that is substituted is connected to itself even where no triple of the graph holds it; a joined variable is not.
        if (pattern is PathPattern { Subject: Variable, Object: Variable } path && ZeroLength.IsMatchedBy(path.Path))
        {
            return variables.All(path).Overlaps(outer);
        }

        if (pattern is Group or Slice)
        {
            return variables.Mentioned(pattern).Overlaps(outer);
        }

        var bound = VariableSet.Empty;
        foreach (var child in AlgebraParts.Children(pattern))
        {
            bound = bound.Union(variables.Certain(child));
        }

        foreach (var expression in AlgebraParts.Expressions(pattern))
        {
            if (!variables.Of(expression).Intersect(outer).IsSubsetOf(bound))
            {
                return true;
            }
        }

        return AlgebraParts.Children(pattern).Any(child => IsDeep(child, outer, variables));
    }
}
