using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Sorts quads that were written thing by thing. What is said of a thing mostly stands together, and things are mostly met in the sequence of their ids: so groups of some quads
/// are put in their sequence by merging the runs that are there (Knuth 5.2.4, natural merge sort), and each group is sorted by itself.
/// </summary>
internal sealed class SubjectGroups
{
    private const int LongestInserted = 24;

    private Group[] _groups = new Group[1024];
    private Group[] _merged = new Group[1024];

    /// <summary>Quads in a row of one piece that have graph and subject in common.</summary>
    private readonly record struct Group(ulong Graph, ulong Subject, int Piece, int Start, int Count)
    {
        public bool IsSame(in Group other) => Subject == other.Subject && Graph == other.Graph;

        public bool IsBefore(in Group other) => Graph != other.Graph ? Graph < other.Graph : Subject < other.Subject;
    }

    /// <summary>Writes the quads by graph, subject, predicate and object, each once, and returns how many.</summary>
    /// <param name="sorted">Has room for all of them.</param>
    public int Sort(IReadOnlyList<ArraySegment<QuadIds>> pieces, Span<QuadIds> sorted)
    {
        var found = 0;
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            found = Find(piece, pieces[piece], found);
        }

        var groups = MergeRuns(found);
        var count = 0;
        for (int first = 0, next; first < groups.Length; first = next)
        {
            var start = count;
            for (next = first; next < groups.Length && groups[next].IsSame(groups[first]); next++)
            {
                var (piece, from) = (pieces[groups[next].Piece], groups[next].Start);
                piece.AsSpan(from, groups[next].Count).CopyTo(sorted[count..]);
                count += groups[next].Count;
            }

            var group = sorted[start..count];
            SortByPredicate(group);
            count = start + DropRepeated(group);
        }

        return count;
    }

    /// <summary>Writes the groups of a piece behind those that were found, and returns how many there are then.</summary>
    private int Find(int piece, ReadOnlySpan<QuadIds> quads, int count)
    {
        for (int start = 0, end; start < quads.Length; start = end)
        {
            var (graph, subject) = (quads[start].Graph, quads[start].Subject);
            end = start + 1;
            while (end < quads.Length && quads[end].Subject == subject && quads[end].Graph == graph)
            {
                end++;
            }

            if (count == _groups.Length)
            {
                Array.Resize(ref _groups, count * 2);
            }

            _groups[count++] = new Group(graph.Bits, subject.Bits, piece, start, end - start);
        }

        return count;
    }

    private ReadOnlySpan<Group> MergeRuns(int count)
    {
        while (RunEnd(_groups.AsSpan(0, count), 0) < count)
        {
            if (_merged.Length < count)
            {
                _merged = new Group[_groups.Length];
            }

            ReadOnlySpan<Group> groups = _groups.AsSpan(0, count);
            for (int start = 0, end; start < count; start = end)
            {
                var middle = RunEnd(groups, start);
                end = middle < count ? RunEnd(groups, middle) : middle;
                Merge(groups[start..middle], groups[middle..end], _merged.AsSpan(start));
            }

            (_groups, _merged) = (_merged, _groups);
        }

        return _groups.AsSpan(0, count);
    }

    private static int RunEnd(ReadOnlySpan<Group> groups, int start)
    {
        var end = start + 1;
        while (end < groups.Length && !groups[end].IsBefore(groups[end - 1]))
        {
            end++;
        }

        return end;
    }

    private static void Merge(ReadOnlySpan<Group> left, ReadOnlySpan<Group> right, Span<Group> merged)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            merged[l + r] = right[r].IsBefore(left[l]) ? right[r++] : left[l++];
        }

        left[l..].CopyTo(merged[(l + r)..]);
        right[r..].CopyTo(merged[(left.Length + r)..]);
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

    /// <summary>Insertion for the dozen quads of most things: a sort that is given a comparison makes an object of it each time.</summary>
    private static void SortByPredicate(Span<QuadIds> group)
    {
        if (group.Length > LongestInserted)
        {
            group.Sort(ByPredicate);
            return;
        }

        for (var at = 1; at < group.Length; at++)
        {
            var quad = group[at];
            var to = at;
            while (to > 0 && ByPredicate(quad, group[to - 1]) < 0)
            {
                group[to] = group[to - 1];
                to--;
            }

            group[to] = quad;
        }
    }

    private static int ByPredicate(QuadIds left, QuadIds right) =>
        left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate) : left.Object.CompareTo(right.Object);
}
