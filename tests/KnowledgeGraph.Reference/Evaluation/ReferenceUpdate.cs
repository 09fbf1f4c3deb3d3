using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>
/// SPARQL 1.1 Update §4.3: operations one after the other; of DELETE/INSERT all deletions of all solutions, then all insertions. A graph without quads does not exist.
/// </summary>
internal static class ReferenceUpdate
{
    public static IReadOnlyList<Quad> Apply(UpdateRequest request, IReadOnlyList<Quad> quads) =>
        request.Operations.Aggregate(quads, (before, operation) => [.. Apply(operation, before).Distinct()]);

    /// <summary>What templates build of solutions; nothing where a part is unbound or cannot stand in its place.</summary>
    public static List<Quad> Instances(ImmutableArray<QuadTemplate> templates, List<Solution> solutions) =>
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

    private static IEnumerable<Quad> Apply(UpdateOperation operation, IReadOnlyList<Quad> quads) => operation switch
    {
        Modify modify => Apply(modify, quads),
        InsertData insert => quads.Union(Instances(insert.Quads, [Solution.Empty])),
        DeleteData delete => quads.Except(Instances(delete.Quads, [Solution.Empty])),
        Clear clear => quads.Where(quad => !IsIn(clear.Target, quad)),
        Drop drop => quads.Where(quad => !IsIn(drop.Target, quad)),
        Add add => quads.Union(Copied(quads, add.Source, add.Destination)),
        // A source that does not exist is an error, and SILENT makes an operation that fails do nothing.
        Copy copy when !Equals(copy.Source, copy.Destination) && Exists(copy.Source, quads) =>
            quads.Where(quad => !Equals(quad.Graph, copy.Destination)).Union(Copied(quads, copy.Source, copy.Destination)),
        Move move when !Equals(move.Source, move.Destination) && Exists(move.Source, quads) =>
            quads.Where(quad => !Equals(quad.Graph, move.Destination) && !Equals(quad.Graph, move.Source)).Union(Copied(quads, move.Source, move.Destination)),
        _ => quads,
    };

    private static bool Exists(Iri? graph, IReadOnlyList<Quad> quads) => graph is null || quads.Any(quad => graph.Equals(quad.Graph));

    private static IEnumerable<Quad> Copied(IEnumerable<Quad> quads, Iri? source, Iri? destination) =>
        quads.Where(quad => Equals(quad.Graph, source)).Select(quad => quad with { Graph = destination });

    private static bool IsIn(GraphTarget target, Quad quad) => target.Kind switch
    {
        GraphTargetKind.All => true,
        GraphTargetKind.Default => quad.Graph is null,
        GraphTargetKind.Named => quad.Graph is not null,
        _ => Equals(quad.Graph, target.Graph),
    };

    private static IEnumerable<Quad> Apply(Modify modify, IReadOnlyList<Quad> quads)
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

    private static Term? Value(PatternTerm term, Solution solution) => term switch
    {
        Constant constant => constant.Term,
        Variable variable => solution[variable],
        TripleTermPattern inner when Value(inner.Subject, solution) is Iri or BlankNode && Value(inner.Predicate, solution) is Iri && Value(inner.Object, solution) is { } @object =>
            new TripleTerm(Value(inner.Subject, solution)!, (Iri)Value(inner.Predicate, solution)!, @object),
        TripleTermPattern => null,
        _ => throw new NotSupportedException($"{term.GetType().Name} has no definition here"),
    };
}
