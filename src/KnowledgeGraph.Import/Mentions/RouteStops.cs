using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The stops in the name of a route, and what is the route's own: 汕昆高速龙川至怀集段.</summary>
internal sealed class RouteStops(ScannedText scanned)
{
    /// <summary>The name of a stop has no more characters, where nothing but the joint shows it.</summary>
    public const int Longest = 6;

    /// <summary>A stop that opens with a place hardly goes on for longer.</summary>
    private const int FarFromPlace = 4;

    private readonly string _text = scanned.Text;

    /// <summary>甲路至乙线连接线: where the second of the two roads ends that a link joins; else 0.</summary>
    public int LinkEnd(int second, int nameEnd) =>
        scanned.Vocabulary.Routes.Links.AtEnd(_text.AsSpan(second, nameEnd - second)) is > 0 and var link && nameEnd - link - second >= 3
            ? nameEnd - link
            : 0;

    /// <summary>Where the stop before the joint begins: behind the road and its number.</summary>
    public int FirstStop(int start, int joint)
    {
        var first = start;
        while (first < joint - 2 && char.IsAsciiLetterOrDigit(_text[first]))
        {
            first++;
        }

        if (first > start && first + 2 == joint && scanned.Vocabulary.Routes.IsOwn(_text.AsSpan(first, 2)))
        {
            // 228国道至323省道连接线
            return start;
        }

        var number = _text.AsSpan(first, joint - first).IndexOf('线');
        if (number >= 0 && first + number > start && char.IsAsciiDigit(_text[first + number - 1]) && first + number + 3 <= joint)
        {
            // 国道111线甘泉至石门段
            first += number + 1;
        }

        for (var end = joint - 2; end >= first + 2; end--)
        {
            if (scanned.SuffixBefore(end) is { } road && IsRoad(road))
            {
                while (end < joint - 2 && char.IsAsciiDigit(_text[end]))
                {
                    // 国道546|甘泉至石门段
                    end++;
                }

                return end;
            }
        }

        return first;
    }

    /// <summary>国道546|甘泉至石门段, 省道104线|甘泉至石门: behind the number of a road that a name opens with; else its start.</summary>
    public static int AfterNumber(string text, int start, int end)
    {
        if (end - start < 4 || text[start] is not ('国' or '省' or '县' or '乡') || text[start + 1] != '道')
        {
            return start;
        }

        var i = start + 2;
        while (i < end && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i == start + 2 ? start : i < end && text[i] == '线' ? i + 1 : i;
    }

    /// <summary>The word is the route's own, not the stop's: 关坪公路, 漆河段.</summary>
    private bool IsRoad(Lexeme suffix) =>
        scanned.Vocabulary.Routes.IsOwn(suffix.Text) || suffix.Suffixes[0] is { Manner: SuffixManner.Inside } or { Type: EntityType.Project, Other: null };

    public bool LooksLikeStop(int start, int end) =>
        end - start <= 8 && (scanned.PlaceAt(start) is not null || scanned.SuffixBefore(end) is not null || end - start <= 4);

    /// <summary>宁波|天然气|支线: a word of every report behind the place.</summary>
    private bool IsKind(int start, int end) =>
        end > start && (scanned.Vocabulary.Is(_text.AsSpan(start, end - start), WordClass.Generic | WordClass.Industry | WordClass.Noun));

    /// <summary>The stop that begins here ends after a place, before a suffix of roads, or with one of places.</summary>
    public int StopEnd(int start, int nameEnd)
    {
        foreach (var goods in scanned.Vocabulary.Routes.Goods)
        {
            if (_text.AsSpan(start, nameEnd - start).IndexOf(goods, StringComparison.Ordinal) is >= 2 and <= 6 and var before)
            {
                return start + before;
            }
        }

        var stop = -1;
        for (var end = start + 2; end < nameEnd; end++)
        {
            if (scanned.SuffixBefore(end) is { } suffix && end - suffix.Text.Length > start && end < nameEnd - 1
                && suffix.Suffixes[0] is { Type: EntityType.Place, Weight: >= 0.5 } or { Other: EntityType.Place } or { Manner: SuffixManner.Inside } or { Type: EntityType.Project, Weight: 1.0 })
            {
                if (IsRoad(suffix))
                {
                    if (stop < 0 && char.IsAsciiDigit(_text[end - suffix.Text.Length - 1]))
                    {
                        return end;
                    }

                    var to = end - suffix.Text.Length;
                    return scanned.PlaceAt(start) is { } own && IsKind(start + own.Text.Length, to) ? start + own.Text.Length : to;
                }

                stop = suffix.Text == "路" && _text[end - 2] == '道' && end - 2 > start ? end - 2 : end;
            }
        }

        if (stop > 0 && !(scanned.PlaceAt(start) is { } known && (stop > start + known.Text.Length + FarFromPlace || IsKind(start + known.Text.Length, stop))))
        {
            return stop;
        }

        if (scanned.PlaceAt(start) is { } place && start + place.Text.Length is var placeEnd && placeEnd < nameEnd)
        {
            return placeEnd < nameEnd && _text[placeEnd] is '港' or '站' ? placeEnd + 1 : placeEnd;
        }

        if (scanned.SuffixBefore(nameEnd) is not { } last)
        {
            return -1;
        }

        var at = nameEnd - (last.Text[^1] == '段' ? 1 : last.Text.Length);
        while (at - start >= 4 && scanned.Vocabulary.Is(_text.AsSpan(at - 2, 2), WordClass.Generic))
        {
            // 石寨|旅游|环线: what the line is for.
            at -= 2;
        }

        return at - start is >= 2 and <= Longest ? at : -1;
    }
}
