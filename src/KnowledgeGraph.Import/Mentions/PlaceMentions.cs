using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Places of the gazetteer.</summary>
internal static class PlaceMentions
{
    public static void Find(SentenceView view, int start, int end)
    {
        var token = 0;
        for (var i = start; i < end; i++)
        {
            if (view.Scanned.PlaceAt(i) is not { } place || i + place.Text.Length > end || IsInsideWord(view, i, place))
            {
                continue;
            }

            var next = i + place.Text.Length;
            if (place.Form == PlaceForm.Short && next < end && view.Text[next] is '湖' or '江' or '河' or '岛' or '峡')
            {
                // 鄱阳湖
                continue;
            }

            var item = view.ItemAt(i, next);
            if (place.Form == PlaceForm.Short && (OpensName(view, item, i, next) || IsRenewed(view.Text, i)))
            {
                continue;
            }

            while (token < view.Tokens.Count && view.Tokens[token].End <= i)
            {
                token++;
            }

            if (token < view.Tokens.Count && view.Tokens[token] is { Kind: TokenKind.Quote } quote && quote.Start < i && next < quote.End - 1
                && view.Slice(quote.Start, quote.End).IndexOfAny("—-、，至") < 0)
            {
                // “宁波速度”: a part of what is quoted.
                continue;
            }

            var score = (place.Form == PlaceForm.Full ? view.Weights.PlaceFull : view.Weights.PlaceShort);
            view.Add(new Candidate(EntityType.Place, i, next, score, place.Form == PlaceForm.Full ? "gazetteer" : "gazetteer-short", item));
            i = next - 1;
        }
    }

    /// <summary>通城玉立樊牌、崇阳兴民钢圈: in a list, what goes on with words that no lexicon knows is the name of something else.</summary>
    private static bool OpensName(SentenceView view, Item? item, int start, int end)
    {
        if (item is null || item.Start != start || item.Zone.Items.Count < 2 || item.End - end < 3)
        {
            return false;
        }

        for (var i = end; i < item.End; i++)
        {
            if (view.Scanned.WordAt(i) is not null || view.Scanned.PlaceAt(i) is not null || view.Scanned.SuffixBefore(i + 1) is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>现代化新重庆: a vision of the place.</summary>
    private static bool IsRenewed(string text, int start) => start > 1 && text[start - 1] == '新' && text[start - 2] is not ('创' or '高' or '更' or '革' or '最' or '全');

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
            && (place.Form == PlaceForm.Full ? view.Text[end] is '级' or '民' or '委' or '域' : (view.Text[end] == '人' && !view.Text.AsSpan(end).StartsWith("人民", StringComparison.Ordinal)) || view.Text[end] is '籍' or '话' or '山' or '路' or '街' or '巷' or '桥' or '塔' or '寺');
    }
}
