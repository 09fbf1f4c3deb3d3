using System.Diagnostics;
using KnowledgeGraph.Shacl.Data;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Paths;

/// <summary>Finds the value nodes that a path leads to, each once.</summary>
internal sealed class PathWalk(DataGraph data, TermSpace terms)
{
    public IReadOnlyCollection<TermId> From(TermId focus, ShapePath path)
    {
        if (path is PredicatePath { Predicate: var predicate })
        {
            // One predicate leads to each object once.
            var objects = new List<TermId>();
            data.Match(focus, terms.IdOf(predicate), TermId.None, triple => objects.Add(triple.Object));
            return objects;
        }

        var reached = new HashSet<TermId>();
        Walk(focus, path, isInverse: false, reached);
        return reached;
    }

    private void Walk(TermId node, ShapePath path, bool isInverse, HashSet<TermId> reached)
    {
        switch (path)
        {
            case PredicatePath { Predicate: var predicate } when isInverse:
                data.Match(TermId.None, terms.IdOf(predicate), node, triple => reached.Add(triple.Subject));
                break;
            case PredicatePath { Predicate: var predicate }:
                data.Match(node, terms.IdOf(predicate), TermId.None, triple => reached.Add(triple.Object));
                break;
            case InversePath inverse:
                Walk(node, inverse.Path, !isInverse, reached);
                break;
            case SequencePath sequence:
                WalkSequence(node, sequence, isInverse, reached);
                break;
            case AlternativePath alternative:
                foreach (var choice in alternative.Choices)
                {
                    Walk(node, choice, isInverse, reached);
                }

                break;
            case ZeroOrOnePath optional:
                reached.Add(node);
                Walk(node, optional.Path, isInverse, reached);
                break;
            case ZeroOrMorePath repeated:
                reached.Add(node);
                WalkRepeatedly(node, repeated.Path, isInverse, reached);
                break;
            case OneOrMorePath repeated:
                WalkRepeatedly(node, repeated.Path, isInverse, reached);
                break;
            default:
                throw new UnreachableException($"{path.GetType().Name} is no path.");
        }
    }

    private void WalkSequence(TermId node, SequencePath sequence, bool isInverse, HashSet<TermId> reached)
    {
        var current = new HashSet<TermId> { node };
        for (var i = 0; i < sequence.Steps.Length; i++)
        {
            var step = sequence.Steps[isInverse ? sequence.Steps.Length - 1 - i : i];
            var next = new HashSet<TermId>();
            foreach (var from in current)
            {
                Walk(from, step, isInverse, next);
            }

            current = next;
        }

        reached.UnionWith(current);
    }

    private void WalkRepeatedly(TermId node, ShapePath path, bool isInverse, HashSet<TermId> reached)
    {
        var expanded = new HashSet<TermId> { node };
        var open = new Stack<TermId>(expanded);
        var step = new HashSet<TermId>();
        while (open.TryPop(out var from))
        {
            step.Clear();
            Walk(from, path, isInverse, step);
            foreach (var to in step)
            {
                reached.Add(to);
                if (expanded.Add(to))
                {
                    open.Push(to);
                }
            }
        }
    }
}
