using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>平安永康, 数字浙江: a campaign that is named after the place that runs it.</summary>
internal static class BrandNames
{
    private const int Opening = 2;

    /// <summary>数字鼓楼, 平安青山: a campaign rather than the building or place of that name.</summary>
    public static bool OpensBrand(NameWords words, ReadOnlySpan<char> name) => name.Length == Opening + 2 && Opens(words, name);

    /// <summary>平安|宁江, 数字|石门山: what ends like the name of a river or hill is the place whose campaign it is.</summary>
    public static bool IsBrand(SentenceView view, int start, int end) => end - start >= Opening + 2 && EndOf(view, start) == end;

    public static void Find(SentenceView view, int start, int end)
    {
        for (var i = start; i + Opening + 2 <= end; i++)
        {
            if (EndOf(view, i) is > 0 and var to && to <= end)
            {
                view.Add(new Candidate(EntityType.Programme, i, to, view.Weights.Brand, "brand", view.ItemAt(i, to)));
            }
        }
    }

    /// <summary>Where the campaign that begins here ends, or 0.</summary>
    private static int EndOf(SentenceView view, int start) =>
        view.Scanned.PlaceAt(start + Opening) is { Form: PlaceForm.Short } place && Opens(view.Scanned.Vocabulary.Names, view.Slice(start, start + Opening))
            ? start + Opening + place.Length
            : 0;

    private static bool Opens(NameWords words, ReadOnlySpan<char> name)
    {
        foreach (var opening in words.Brands)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
