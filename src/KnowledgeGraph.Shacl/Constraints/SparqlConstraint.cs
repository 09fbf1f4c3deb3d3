using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>
/// A SELECT query of which each solution is a violation: sh:sparql (§5.3), or a validator of a constraint component (§6.2.2) with the values of its
/// parameters.
/// </summary>
/// <param name="source">The constraint's node, for sh:sparql only.</param>
internal sealed class SelectConstraint(
    Iri component, Term constraint, Term? source, SparqlText text, PreparedQuery query, IReadOnlyDictionary<string, Term> parameters) : Constraint(component)
{
    public override string Expectation => $"has no solution of the query of {constraint}";

    public override void Check(ShapeCheck check)
    {
        var focus = check.Run.Terms.Decode(check.Focus);
        var bindings = PreBindings.Of(check, parameters, ("this", focus));
        foreach (var solution in check.Run.Queries.Select(PreBindings.Bind(query, bindings, constraint), check.Run.Cancellation))
        {
            if (solution.GetValueOrDefault("failure") is Literal { LexicalForm: "true" })
            {
                throw new ValidationFailureException(constraint, focus);
            }

            var value = solution.GetValueOrDefault("value") ?? (check.Shape.Path is null ? focus : null);
            var path = check.Shape.Path is null && solution.GetValueOrDefault("path") is Iri predicate ? new PredicatePath(predicate) : null;
            check.Report(this, value, path, source, Messages(solution, bindings));
        }
    }

    private ImmutableArray<Literal> Messages(IReadOnlyDictionary<string, Term> solution, IReadOnlyDictionary<string, Term> bindings)
    {
        if (solution.GetValueOrDefault("message") is Literal message)
        {
            return [message];
        }

        var known = bindings.Concat(solution.Where(binding => !bindings.ContainsKey(binding.Key))).ToDictionary(StringComparer.Ordinal);
        return [.. text.Messages.Select(template => SparqlText.Fill(template, known))];
    }
}

/// <summary>An ASK query that has to hold for each value: a validator of a constraint component (§6.2.3).</summary>
internal sealed class AskConstraint(
    Iri component, Term constraint, SparqlText text, PreparedQuery query, IReadOnlyDictionary<string, Term> parameters) : Constraint(component)
{
    public override string Expectation => $"satisfies the query of {constraint}";

    public override void Check(ShapeCheck check)
    {
        var focus = check.Run.Terms.Decode(check.Focus);
        foreach (var id in check.Values)
        {
            var value = check.Run.Terms.Decode(id);
            var bindings = PreBindings.Of(check, parameters, ("this", focus), ("value", value));
            if (!check.Run.Queries.Ask(PreBindings.Bind(query, bindings, constraint), check.Run.Cancellation))
            {
                check.Report(this, value, messages: [.. text.Messages.Select(template => SparqlText.Fill(template, bindings))]);
            }
        }
    }
}

/// <summary>The variables that are bound before a query runs (§5.3.1).</summary>
internal static class PreBindings
{
    public static IReadOnlyDictionary<string, Term> Of(
        ShapeCheck check, IReadOnlyDictionary<string, Term> parameters, params ReadOnlySpan<(string Name, Term Term)> own)
    {
        var bindings = new Dictionary<string, Term>(parameters, StringComparer.Ordinal) { [SparqlText.ShapeVariable] = check.Shape.Node };
        if (check.Run.Queries.GraphOfShapes is { } graph)
        {
            bindings[SparqlText.GraphVariable] = graph;
        }

        foreach (var (name, term) in own)
        {
            bindings[name] = term;
        }

        return bindings;
    }

    /// <exception cref="ShapesGraphException">The query has a part that pre-binding cannot reach.</exception>
    public static PreparedQuery Bind(PreparedQuery query, IReadOnlyDictionary<string, Term> bindings, Term constraint)
    {
        try
        {
            // Sub-queries have to project all but these two.
            return query.Bind(bindings, bindings.Keys.Where(name => name is not (SparqlText.GraphVariable or SparqlText.ShapeVariable)));
        }
        catch (PreBindingException problem)
        {
            throw new ShapesGraphException(constraint, problem.Message.TrimEnd('.'));
        }
    }
}
