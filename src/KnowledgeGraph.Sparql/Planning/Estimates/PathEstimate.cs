using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Estimates;

/// <summary>What a walk from one start costs and finds: coarse, since nothing short of walking knows.</summary>
internal sealed class PathEstimate(Snapshot snapshot)
{
    public (double RowsPerStart, double StepsPerStart) Of(PathRelation path, VariableSet bound, VariableTable table)
    {
        var edges = Math.Max(1, Edges(path.Path));
        var (subject, @object) = (IsKnown(path.Subject, bound, table), IsKnown(path.Object, bound, table));
        var reach = Math.Max(1, Math.Min(edges, Math.Sqrt(edges) * 4));
        return (subject, @object) switch
        {
            (true, true) => (0.5, reach),
            (false, false) => (edges * 4, edges * 8),
            _ => (reach, reach),
        };
    }

    private static bool IsKnown(PatternTerm term, VariableSet bound, VariableTable table) =>
        term is not Variable variable || table.Contains(bound, variable);

    private double Edges(PropertyPath path) => path switch
    {
        LinkPath link => Count(link.Predicate),
        InversePath inverse => Edges(inverse.Path),
        SequencePath sequence => Math.Max(Edges(sequence.First), Edges(sequence.Second)),
        AlternativePath choice => Edges(choice.First) + Edges(choice.Second),
        ZeroOrMorePath many => Edges(many.Path),
        OneOrMorePath many => Edges(many.Path),
        ZeroOrOnePath optional => Edges(optional.Path),
        _ => snapshot.QuadCount,
    };

    private double Count(Rdf.Terms.Iri predicate)
    {
        var id = snapshot.Terms.Find(predicate);
        return id.IsNone ? 0 : snapshot.Count(new QuadPattern(TermId.None, id, TermId.None, TermId.None));
    }
}
