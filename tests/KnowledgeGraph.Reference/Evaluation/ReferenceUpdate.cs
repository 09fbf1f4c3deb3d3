using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>DELETE/INSERT as SPARQL 1.1 Update §4.3.2 defines it: all deletions of all solutions, then all insertions.</summary>
internal static class ReferenceUpdate
{
    public static IEnumerable<Quad> Apply(Modify modify, IReadOnlyList<Quad> quads)
    {
        var solutions = new ReferenceEvaluator(Dataset(modify, quads)).Evaluate(modify.Where);
        return quads.Except(Instances(modify.Delete, solutions)).Union(Instances(modify.Insert, solutions));
    }

    /// <summary>WITH changes the default graph alone; USING replaces the dataset (§3.1.3).</summary>
    private static ReferenceDataset Dataset(Modify modify, IReadOnlyList<Quad> quads)
    {
        if (modify.Using is not null || modify.With is null)
        {
            return ReferenceDataset.Of(quads, modify.Using);
        }

        return new ReferenceDataset(
        [
            .. quads.Where(quad => quad.Graph is not null),
            .. quads.Where(quad => modify.With.Equals(quad.Graph)).Select(quad => quad with { Graph = null }),
        ]);
    }

    private static List<Quad> Instances(ImmutableArray<QuadTemplate> templates, List<Solution> solutions) =>
    [
        .. from solution in solutions
           from template in templates
           let subject = Value(template.Subject, solution)
           let predicate = Value(template.Predicate, solution) as Iri
           let @object = Value(template.Object, solution)
           let graph = template.Graph is { } name ? Value(name, solution) : null
           where subject is Iri or BlankNode && predicate is not null && @object is not null
           where template.Graph is null || graph is Iri or BlankNode
           select new Quad(subject, predicate, @object, graph)
    ];

    private static Term? Value(PatternTerm term, Solution solution) => term switch
    {
        Constant constant => constant.Term,
        Variable variable => solution[variable],
        _ => throw new NotSupportedException("generated templates hold no triple terms"),
    };
}
