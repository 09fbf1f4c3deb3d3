using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>平安永康, 数字浙江: a campaign that is named after the place that runs it.</summary>
internal static class BrandNames
{
    private static readonly string[] Openings = ["平安", "法治", "健康", "美丽", "智慧", "数字", "清廉", "书香", "信用", "诚信", "幸福", "活力", "文化", "绿色", "清洁"];

    /// <summary>数字鼓楼, 平安青山: a campaign rather than the building or place of that name.</summary>
    public static bool OpensBrand(ReadOnlySpan<char> name)
    {
        foreach (var opening in Openings)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal) && name.Length == opening.Length + 2)
            {
                return true;
            }
        }

        return false;
    }

    public static void Find(SentenceView view, int start, int end)
    {
        for (var i = start; i + 4 <= end; i++)
        {
            if (view.Scanned.PlaceAt(i + 2) is not { Form: PlaceForm.Short } place || i + 2 + place.Text.Length > end)
            {
                continue;
            }

            foreach (var opening in Openings)
            {
                if (view.Slice(i, i + 2).SequenceEqual(opening))
                {
                    var to = i + 2 + place.Text.Length;
                    view.Add(new Candidate(EntityType.Programme, i, to, view.Weights.Brand, "brand", view.ItemAt(i, to)));
                }
            }
        }
    }
}
