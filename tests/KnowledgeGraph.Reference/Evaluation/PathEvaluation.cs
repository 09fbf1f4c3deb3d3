using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>Property paths as pairs of terms (SPARQL 1.1 §18.4): a bag for links, sequences and alternatives, a set for the others.</summary>
internal sealed class PathEvaluation(IReadOnlyList<Triple> graph)
{
    public IEnumerable<Solution> Match(PathPattern pattern)
    {
        // A path of length zero connects every term of the graph, and every term that the pattern names, to itself.
        var starts = new HashSet<Term>(graph.SelectMany(triple => new[] { triple.Subject, triple.Object }));
        starts.UnionWith(new[] { pattern.Subject, pattern.Object }.OfType<Constant>().Select(constant => constant.Term));
        return
            from start in starts
            let bound = PatternMatching.Bind(Solution.Empty, pattern.Subject, start)
            where bound is not null
            from end in Ends(pattern.Path, start)
            let both = PatternMatching.Bind(bound, pattern.Object, end)
            where both is not null
            select both;
    }

    private IEnumerable<Term> Ends(PropertyPath path, Term start) => path switch
    {
        LinkPath link => graph.Where(triple => triple.Subject.Equals(start) && triple.Predicate == link.Predicate).Select(triple => triple.Object),
        InversePath inverse => Starts(inverse.Path, start),
        SequencePath sequence => Ends(sequence.First, start).SelectMany(middle => Ends(sequence.Second, middle)),
        AlternativePath alternative => Ends(alternative.First, start).Concat(Ends(alternative.Second, start)),
        ZeroOrOnePath one => Ends(one.Path, start).Prepend(start).Distinct(),
        ZeroOrMorePath more => Reachable(more.Path, [start]),
        OneOrMorePath more => Reachable(more.Path, Ends(more.Path, start)),
        NegatedPropertySet set => NegatedEnds(set, start),
        _ => throw new UnreachableException(),
    };

    private IEnumerable<Term> Starts(PropertyPath path, Term end) => path switch
    {
        LinkPath link => graph.Where(triple => triple.Object.Equals(end) && triple.Predicate == link.Predicate).Select(triple => triple.Subject),
        InversePath inverse => Ends(inverse.Path, end),
        SequencePath sequence => Starts(sequence.Second, end).SelectMany(middle => Starts(sequence.First, middle)),
        AlternativePath alternative => Starts(alternative.First, end).Concat(Starts(alternative.Second, end)),
        ZeroOrOnePath one => Starts(one.Path, end).Prepend(end).Distinct(),
        ZeroOrMorePath more => Reachable(new InversePath(more.Path), [end]),
        OneOrMorePath more => Reachable(new InversePath(more.Path), Starts(more.Path, end)),
        NegatedPropertySet set => NegatedEnds(new NegatedPropertySet(set.Inverse, set.Forward), end),
        _ => throw new UnreachableException(),
    };

    private IEnumerable<Term> NegatedEnds(NegatedPropertySet set, Term start)
    {
        // A set without inverse members says nothing about inverse steps, and likewise the other way round.
        var forward = set.Forward.IsEmpty && !set.Inverse.IsEmpty
            ? []
            : graph.Where(triple => triple.Subject.Equals(start) && !set.Forward.Contains(triple.Predicate)).Select(triple => triple.Object);
        var inverse = set.Inverse.IsEmpty
            ? []
            : graph.Where(triple => triple.Object.Equals(start) && !set.Inverse.Contains(triple.Predicate)).Select(triple => triple.Subject);
        return forward.Concat(inverse);
    }

    private HashSet<Term> Reachable(PropertyPath path, IEnumerable<Term> starts)
    {
        var visited = new HashSet<Term>();
        var waiting = new Stack<Term>(starts);
        while (waiting.TryPop(out var term))
        {
            if (visited.Add(term))
            {
                foreach (var end in Ends(path, term))
                {
                    waiting.Push(end);
                }
            }
        }

        return visited;
    }
}
