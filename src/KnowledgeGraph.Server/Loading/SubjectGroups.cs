using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Sorts quads that were written thing by thing. What is said of a thing mostly stands together, so groups of some quads are put in their sequence, and each group is sorted by
/// itself: a third of the work of sorting all quads.
/// </summary>
internal sealed class SubjectGroups
{
    private (ulong Graph, ulong Subject, int Start)[] _groups = new (ulong, ulong, int)[1024];

    /// <summary>Writes the quads by graph, subject, predicate and object, each once, and returns how many.</summary>
    /// <param name="sorted">Has room for all of them.</param>
    public int Sort(ReadOnlySpan<QuadIds> quads, Span<QuadIds> sorted)
    {
        var groups = Find(quads);
        groups.Sort(default(BySubject));
        var count = 0;
        for (int first = 0, next; first < groups.Length; first = next)
        {
            var start = count;
            for (next = first; next < groups.Length && IsSame(groups[next], groups[first]); next++)
            {
                count += Copy(quads, groups[next].Start, sorted[count..]);
            }

            var group = sorted[start..count];
            group.Sort(default(ByPredicate));
            count = start + DropRepeated(group);
        }

        return count;
    }

    private Span<(ulong Graph, ulong Subject, int Start)> Find(ReadOnlySpan<QuadIds> quads)
    {
        var count = 0;
        for (var at = 0; at < quads.Length; at++)
        {
            if (at > 0 && quads[at].Subject == quads[at - 1].Subject && quads[at].Graph == quads[at - 1].Graph)
            {
                continue;
            }

            if (count == _groups.Length)
            {
                Array.Resize(ref _groups, count * 2);
            }

            _groups[count++] = (quads[at].Graph.Bits, quads[at].Subject.Bits, at);
        }

        return _groups.AsSpan(0, count);
    }

    private static int Copy(ReadOnlySpan<QuadIds> quads, int start, Span<QuadIds> target)
    {
        var end = start + 1;
        while (end < quads.Length && quads[end].Subject == quads[start].Subject && quads[end].Graph == quads[start].Graph)
        {
            end++;
        }

        quads[start..end].CopyTo(target);
        return end - start;
    }

    private static int DropRepeated(Span<QuadIds> quads)
    {
        var distinct = 0;
        foreach (ref readonly var quad in quads)
        {
            if (distinct == 0 || quad != quads[distinct - 1])
            {
                quads[distinct++] = quad;
            }
        }

        return distinct;
    }

    private static bool IsSame(in (ulong Graph, ulong Subject, int Start) left, in (ulong Graph, ulong Subject, int Start) right) =>
        left.Subject == right.Subject && left.Graph == right.Graph;

    /// <summary>A struct, so that the sort is compiled for it.</summary>
    private readonly struct BySubject : IComparer<(ulong Graph, ulong Subject, int Start)>
    {
        public int Compare((ulong Graph, ulong Subject, int Start) left, (ulong Graph, ulong Subject, int Start) right) =>
            left.Graph != right.Graph ? left.Graph.CompareTo(right.Graph)
            : left.Subject != right.Subject ? left.Subject.CompareTo(right.Subject)
            : left.Start.CompareTo(right.Start);
    }

    /// <summary>Within a group; a struct, so that the sort is compiled for it.</summary>
    private readonly struct ByPredicate : IComparer<QuadIds>
    {
        public int Compare(QuadIds left, QuadIds right) =>
            left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate) : left.Object.CompareTo(right.Object);
    }
}
