using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>Makes steps of a property path.</summary>
internal static class PathCompiler
{
    /// <param name="find">The store's id of a predicate, or <see cref="TermId.None"/>.</param>
    public static PathStep Compile(PropertyPath path, GraphEdges edges, Func<Term, TermId> find) => path switch
    {
        LinkPath link => new LinkStep(find(link.Predicate), edges),
        InversePath inverse => new InverseStep(Compile(inverse.Path, edges, find)),
        SequencePath sequence => new SequenceStep(Compile(sequence.First, edges, find), Compile(sequence.Second, edges, find), edges.Budget),
        AlternativePath choice => new AlternativeStep(Compile(choice.First, edges, find), Compile(choice.Second, edges, find)),
        ZeroOrMorePath many => new RepeatedStep(Compile(many.Path, edges, find), withStart: true, once: false, edges),
        OneOrMorePath many => new RepeatedStep(Compile(many.Path, edges, find), withStart: false, once: false, edges),
        ZeroOrOnePath optional => new RepeatedStep(Compile(optional.Path, edges, find), withStart: true, once: true, edges),
        NegatedPropertySet set => new NegatedStep(Excluded(set.Forward, find), Excluded(set.Inverse, find), edges),
        _ => throw new UnreachableException(path.GetType().Name),
    };

    private static TermId[]? Excluded(System.Collections.Immutable.ImmutableArray<Iri> predicates, Func<Term, TermId> find) =>
        predicates.IsDefaultOrEmpty ? null : [.. predicates.Select(predicate => find(predicate))];
}
