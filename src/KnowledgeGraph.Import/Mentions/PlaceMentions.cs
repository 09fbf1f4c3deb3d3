using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Places of the gazetteer.</summary>
internal static class PlaceMentions
{
    public static void Find(SentenceView view, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (view.Scanned.PlaceAt(i) is not { } place || i + place.Text.Length > end || IsInsideWord(view, i, place))
            {
                continue;
            }

            var next = i + place.Text.Length;
            var item = view.ItemAt(i, next);
            var score = (place.Form == PlaceForm.Full ? view.Weights.PlaceFull : view.Weights.PlaceShort);
            view.Add(new Candidate(EntityType.Place, i, next, score, place.Form == PlaceForm.Full ? "gazetteer" : "gazetteer-short", item));
            i = next - 1;
        }
    }

    /// <summary>新增 and 城区 in 新增城区 hide 增城区.</summary>
    private static bool EndsWord(SentenceView view, int start, int end) =>
        view.Scanned.WordAt(start) is { Text.Length: > 1 } word && start + word.Text.Length >= end;

    /// <summary>永 in 永武 and 安康 in 安康码 are no places; a word of the lexicons across an edge hides one.</summary>
    private static bool IsInsideWord(SentenceView view, int start, PlaceForms place)
    {
        var end = start + place.Text.Length;
        for (var i = Math.Max(0, start - 4); i < end; i++)
        {
            if (view.Scanned.WordAt(i) is { } word && i + word.Text.Length is var wordEnd
                && ((i < start && wordEnd > start && (wordEnd >= end || EndsWord(view, wordEnd, end))) || (i > start && wordEnd > end && place.Form == PlaceForm.Short)
                    || (i == start && wordEnd > end)))
            {
                return true;
            }
        }

        // 金华市级 says a rank, 永康市民 people.
        return end < view.Text.Length
            && (place.Form == PlaceForm.Full ? view.Text[end] is '级' or '民' or '委' : view.Text[end] is '人' or '籍' or '话' or '山' or '路' or '街' or '巷' or '桥' or '塔' or '寺');
    }
}
