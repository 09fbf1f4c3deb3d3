namespace KnowledgeGraph.Import.Mentions;

/// <summary>Chooses readings that do not overlap and whose scores above the threshold add up to most (weighted intervals).</summary>
internal static class Lattice
{
    /// <summary>The chosen readings in the order of the text. Runs in n log n; <paramref name="candidates"/> is sorted by ends.</summary>
    public static List<Candidate> Best(List<Candidate> candidates, double threshold)
    {
        candidates.Sort(static (a, b) => a.End != b.End ? a.End.CompareTo(b.End) : a.Start.CompareTo(b.Start));
        var best = new double[candidates.Count + 1];
        var taken = new bool[candidates.Count];
        var before = new int[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            before[i] = EndingBy(candidates, i, candidates[i].Start);
            var with = best[before[i]] + candidates[i].Score - threshold;
            taken[i] = with > best[i];
            best[i + 1] = Math.Max(with, best[i]);
        }

        var chosen = new List<Candidate>();
        for (var i = candidates.Count; i > 0;)
        {
            if (taken[i - 1])
            {
                chosen.Add(candidates[i - 1]);
                i = before[i - 1];
            }
            else
            {
                i--;
            }
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>How many of the first <paramref name="count"/> readings end at or before a position.</summary>
    private static int EndingBy(List<Candidate> candidates, int count, int position)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (candidates[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
