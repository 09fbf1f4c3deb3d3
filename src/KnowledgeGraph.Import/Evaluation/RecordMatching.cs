using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Evaluation;

/// <summary>Pairs records of gold and system one to one, greedily, the best overlap first.</summary>
internal static class RecordMatching
{
    /// <summary>For each gold and each system record whether it found its partner.</summary>
    public static (bool[] Gold, bool[] System) Match(
        List<AnnotationRecord> gold,
        List<AnnotationRecord> system,
        Func<AnnotationRecord, bool> isSound,
        Func<AnnotationRecord, AnnotationRecord, bool> agree)
    {
        var pairs = new List<(double Overlap, int Gold, int System)>();
        for (var j = 0; j < system.Count; j++)
        {
            if (!isSound(system[j]))
            {
                continue;
            }

            for (var i = 0; i < gold.Count; i++)
            {
                var overlap = RecordComparison.Overlap(gold[i], system[j]);
                if (overlap > 0 && agree(gold[i], system[j]))
                {
                    pairs.Add((overlap, i, j));
                }
            }
        }

        pairs.Sort((a, b) => (-a.Overlap, a.Gold, a.System).CompareTo((-b.Overlap, b.Gold, b.System)));
        var (usedGold, usedSystem) = (new bool[gold.Count], new bool[system.Count]);
        foreach (var (_, i, j) in pairs)
        {
            if (!usedGold[i] && !usedSystem[j])
            {
                usedGold[i] = usedSystem[j] = true;
            }
        }

        return (usedGold, usedSystem);
    }
}
