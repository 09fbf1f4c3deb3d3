using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The stops in the name of a route, and what is the route's own: 汕昆高速龙川至怀集段.</summary>
internal sealed class RouteStops(ScannedText scanned)
{
    /// <summary>A stop that opens with a place hardly goes on for longer.</summary>
    private const int FarFromPlace = 4;

    private readonly string _text = scanned.Text;

    public static bool IsRoute(Lexeme suffix) =>
        suffix.Text.EndsWith("高速", StringComparison.Ordinal) || suffix.Text.EndsWith("公路", StringComparison.Ordinal)
        || suffix.Text.EndsWith("铁路", StringComparison.Ordinal) || suffix.Text.EndsWith("高铁", StringComparison.Ordinal)
        || suffix.Text.EndsWith("号线", StringComparison.Ordinal) || suffix.Text is "城际" or "国道" or "省道" or "轻轨" or "地铁" or "运河" or "快速路" or "大道" or "干道" or "公园" or "路" or "国家公园" or "国家文化公园";

    private static readonly string[] Links = ["连接线", "联络线", "联络道", "跨线立交桥", "立交桥", "连接道", "连接隧道"];

    /// <summary>What goes along a route and is no part of its last stop: 甲至乙天然气管道.</summary>
    private static readonly string[] Goods = ["天然气", "输气", "输水", "供水", "引水", "成品油", "原油", "特高压", "直流", "国际", "旅游", "文旅", "货运", "客运"];

    /// <summary>甲路至乙线连接线: where the second of the two roads ends that a link joins; else 0.</summary>
    public static int LinkEnd(string text, int second, int nameEnd)
    {
        foreach (var link in Links)
        {
            if (text.AsSpan(second, nameEnd - second).EndsWith(link, StringComparison.Ordinal) && nameEnd - link.Length - second >= 3)
            {
                return nameEnd - link.Length;
            }
        }

        return 0;
    }

    /// <summary>What runs between two ends and is built or served as a whole.</summary>
    public static bool IsLine(Lexeme suffix) =>
        IsRoute(suffix) && suffix.Text is not ("公园" or "国家公园" or "国家文化公园" or "路" or "大道") || suffix.Text.EndsWith("航线", StringComparison.Ordinal)
        || suffix.Text.EndsWith("支线", StringComparison.Ordinal) || suffix.Text.EndsWith("连接线", StringComparison.Ordinal) || suffix.Text.EndsWith("通道", StringComparison.Ordinal)
        || suffix.Text.EndsWith("班列", StringComparison.Ordinal) || suffix.Text.EndsWith("航班", StringComparison.Ordinal);

    /// <summary>Where the stop before the joint begins: behind the road and its number.</summary>
    public int FirstStop(int start, int joint)
    {
        var first = start;
        while (first < joint - 2 && char.IsAsciiLetterOrDigit(_text[first]))
        {
            first++;
        }

        if (first > start && first + 2 == joint && _text.AsSpan(first, 2) is "国道" or "省道" or "县道" or "乡道")
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
                return end;
            }
        }

        return first;
    }

    /// <summary>The word is the route's own, not the stop's: 关坪公路, 漆河段.</summary>
    private static bool IsRoad(Lexeme suffix) =>
        suffix.Text is "公路" or "国道" or "省道" or "县道" or "乡道" or "村道" || suffix.Suffixes[0] is { Manner: SuffixManner.Inside } or { Type: EntityType.Project, Other: null };

    public bool LooksLikeStop(int start, int end) =>
        end - start <= 8 && (scanned.PlaceAt(start) is not null || scanned.SuffixBefore(end) is not null || end - start <= 4);

    /// <summary>宁波|天然气|支线: a word of every report behind the place.</summary>
    private bool IsKind(int start, int end) =>
        end > start && (scanned.Vocabulary.Is(_text.AsSpan(start, end - start), WordClass.Generic | WordClass.Industry | WordClass.Noun));

    /// <summary>The stop that begins here ends after a place, before a suffix of roads, or with one of places.</summary>
    public int StopEnd(int start, int nameEnd)
    {
        foreach (var goods in Goods)
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

        return at - start is >= 2 and <= 6 ? at : -1;
    }
}
