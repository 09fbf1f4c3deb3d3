using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Execution.Forms;

/// <summary>What templates of CONSTRUCT and INSERT ask of their pattern.</summary>
internal static class QuadTemplates
{
    /// <summary>The variables that the pattern has to give: hidden ones are the template's own blank nodes.</summary>
    public static ImmutableArray<Variable> Variables(IEnumerable<QuadTemplate> templates) =>
    [
        .. templates
            .SelectMany(template => (PatternTerm?[])[template.Subject, template.Predicate, template.Object, template.Graph])
            .SelectMany(VariablesOf)
            .Where(variable => !variable.IsHidden)
            .Distinct(),
    ];

    private static IEnumerable<Variable> VariablesOf(PatternTerm? term) => term switch
    {
        Variable variable => [variable],
        TripleTermPattern triple => VariablesOf(triple.Subject).Concat(VariablesOf(triple.Predicate)).Concat(VariablesOf(triple.Object)),
        _ => [],
    };
}
