using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>SELECT and the solution modifiers to algebra (SPARQL 1.1 §18.2.4 and §18.2.5).</summary>
internal sealed class SelectTranslator(SourceText source, GroupTranslator groups)
{
    public (AlgebraNode Pattern, ImmutableArray<Variable> Variables) Translate(SelectSyntax select)
    {
        var modifiers = select.Modifiers;
        var pattern = Restricted(groups.Translate(select.Where), modifiers);
        if (select.Projections is null && modifiers.IsGrouped)
        {
            throw source.Error(select.Offset, "SELECT * has no meaning with GROUP BY or HAVING; name the keys and aggregates to select");
        }

        var scope = VariableScope.Of(pattern);
        ImmutableArray<Variable> variables;
        if (select.Projections is { } projections)
        {
            pattern = Extended(pattern, projections, scope, modifiers.IsGrouped);
            variables = [.. projections.Select(projection => projection.Variable).Distinct()];
        }
        else
        {
            variables = [.. scope];
        }

        AlgebraNode projected = new Project(Ordered(pattern, modifiers), variables);
        var distinct = select.Deduplication switch
        {
            Deduplication.Distinct => new Distinct(projected),
            Deduplication.Reduced => new Reduced(projected),
            _ => projected,
        };
        return (Sliced(distinct, modifiers), variables);
    }

    /// <summary>The modifiers of the forms that project nothing.</summary>
    public static AlgebraNode Modified(AlgebraNode pattern, SolutionModifiers modifiers) =>
        Sliced(Ordered(Restricted(pattern, modifiers), modifiers), modifiers);

    /// <summary>Grouping, HAVING and the trailing VALUES.</summary>
    private static AlgebraNode Restricted(AlgebraNode pattern, SolutionModifiers modifiers)
    {
        if (modifiers.IsGrouped)
        {
            pattern = new Group(pattern, modifiers.GroupBy ?? [], modifiers.Aggregates, Explicit: modifiers.GroupBy is not null);
        }

        foreach (var condition in modifiers.Having)
        {
            pattern = new Filter(condition, pattern);
        }

        return modifiers.Values is null ? pattern : new Join(pattern, modifiers.Values);
    }

    private static AlgebraNode Ordered(AlgebraNode pattern, SolutionModifiers modifiers) =>
        modifiers.OrderBy.IsEmpty ? pattern : new OrderBy(pattern, modifiers.OrderBy);

    private static AlgebraNode Sliced(AlgebraNode pattern, SolutionModifiers modifiers) =>
        modifiers.Offset == 0 && modifiers.Limit is null ? pattern : new Slice(pattern, modifiers.Offset, modifiers.Limit);

    private AlgebraNode Extended(AlgebraNode pattern, ImmutableArray<Projection> projections, IReadOnlyList<Variable> scope, bool grouped)
    {
        var known = new HashSet<Variable>(scope);
        foreach (var projection in projections)
        {
            if (grouped)
            {
                RequireGrouped(projection, known);
            }

            if (projection.Expression is null)
            {
                known.Add(projection.Variable);
                continue;
            }

            if (!known.Add(projection.Variable))
            {
                throw source.Error(projection.Offset, $"AS cannot set {projection.Variable}, which is in use already; choose another name");
            }

            pattern = new Extend(pattern, projection.Variable, projection.Expression);
        }

        return pattern;
    }

    /// <summary>Beside aggregates, only keys and variables made before may be selected from groups (§19.8, note 12).</summary>
    private void RequireGrouped(Projection projection, HashSet<Variable> known)
    {
        var read = projection.Expression is null ? [projection.Variable] : ExpressionVariables.Of(projection.Expression);
        foreach (var variable in read)
        {
            if (!variable.IsHidden && !known.Contains(variable))
            {
                throw source.Error(projection.Offset, $"{variable} is neither a key of GROUP BY nor inside an aggregate; add it to one of them");
            }
        }
    }
}
