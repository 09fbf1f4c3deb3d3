using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A name inside a longer one, and what joins them.</summary>
/// <param name="InnerIsSubject">The inner name is the relation's subject: a partner; else the whole name is.</param>
internal sealed record NestedName(Candidate Inner, RelationKind Relation, bool InnerIsSubject = false);

/// <summary>Finds names inside a chosen name that a relation needs: phases, sections, stops, partners.</summary>
internal sealed class NestedNames(ScannedText scanned)
{
    private const string Joints = "至-—－";

    private readonly RouteStops _routes = new(scanned);
    private readonly Stretches _stretches = new(scanned);
    private readonly NameWords _words = scanned.Vocabulary.Names;
    private readonly string _text = scanned.Text;

    public void Find(Candidate name, List<NestedName> found)
    {
        var bracket = _text.AsSpan(name.Start, name.End - name.Start).IndexOf('（');
        if (bracket > 0 && AddSection(name, name.Start + bracket, found))
        {
            return;
        }

        var isStretch = AddStretch(name, found);
        if (AddJoined(name, found) || isStretch || AddPhase(name, found) || AddPart(name, found) || AddRoom(name, found))
        {
            return;
        }

        AddPlace(name, found);
    }

    private bool AddSection(Candidate name, int bracket, List<NestedName> found)
    {
        var close = _text.AsSpan(bracket, name.End - bracket).IndexOf('）');
        if (close < 0 || !RoadSections.TryEnds(_text, new Token(TokenKind.Bracket, bracket, bracket + close + 1, null), out var from, out var to))
        {
            return false;
        }

        found.Add(new NestedName(Inner(from.Start, from.End, EntityType.Place, "section-end"), RelationKind.Connects));
        found.Add(new NestedName(Inner(to.Start, to.End, EntityType.Place, "section-end"), RelationKind.Connects));
        return true;
    }

    /// <summary>永康-宁波港班列 connects two stops; 浙江大学—永康…研究中心 has two partners; A至B高速公路.</summary>
    private bool AddJoined(Candidate name, List<NestedName> found)
    {
        var span = _text.AsSpan(name.Start, name.End - name.Start);
        var at = span.IndexOfAny("-—－");
        var wide = at > 0 ? 1 : 0;
        if (at < 0 && name.Type == EntityType.Project)
        {
            at = span.IndexOf('至');
            wide = 1;
        }

        if (at > 0 && name.Type == EntityType.Project && ((span.StartsWith("中国", StringComparison.Ordinal) && !(scanned.SuffixBefore(name.End) is { } line && scanned.Vocabulary.Routes.IsLine(line))) || (span[at..].IndexOfAny('段', '路', '线') < 0 && span[^1] is '园' or '港' or '城' or '谷' && scanned.PlaceAt(name.Start) is null)))
        {
            // 甲国—乙国信息港 is no route.
            return false;
        }

        if (at < 2 || at + wide + 2 > span.Length || char.IsAscii(span[at - 1]) || (span[..at].Contains('“') && !span[..at].Contains('”')))
        {
            return false;
        }

        var second = name.Start + at + wide;
        if (name.Type == EntityType.Project && _text[name.End - 1] is '园' or '区' && scanned.PlaceAt(name.Start) is { } mine && mine.Text.Length == at && scanned.PlaceAt(second) is { } other)
        {
            // 甲县-乙县科技产业园 is run by both.
            found.Add(new NestedName(Inner(name.Start, name.Start + at, EntityType.Place, "partner"), RelationKind.PartnerIn, InnerIsSubject: true));
            found.Add(new NestedName(Inner(second, second + other.Text.Length, EntityType.Place, "partner"), RelationKind.PartnerIn, InnerIsSubject: true));
            return true;
        }

        if (name.Type == EntityType.Project)
        {
            return AddStops(name, name.Start + at, second, found);
        }

        if (name.Type != EntityType.Institution || name.Rule == "title-holder" || _text.AsSpan(name.Start, at) is "中国")
        {
            return false;
        }

        found.Add(new NestedName(Inner(name.Start, name.Start + at, EntityType.Institution, "partner"), RelationKind.PartnerIn, InnerIsSubject: true));
        if (scanned.PlaceAt(second) is { } place)
        {
            found.Add(new NestedName(Inner(second, second + place.Text.Length, EntityType.Place, "partner"), RelationKind.PartnerIn, InnerIsSubject: true));
        }

        return true;
    }

    /// <summary>The stops on both sides of the joint, and those on the way: 大理至漾濞至云龙高速公路.</summary>
    private bool AddStops(Candidate name, int joint, int second, List<NestedName> found)
    {
        var link = _routes.LinkEnd(second, name.End);
        var first = link > 0 ? name.Start : _routes.FirstStop(name.Start, joint);
        var end = link > 0 ? link : name.Name is { Length: var full } && full > name.End - name.Start ? name.End : _routes.StopEnd(LastStop(second, name.End), name.End);
        if (end > 0 && _text.AsSpan(second, end - second).IndexOfAnyInRange('0', '9') is >= 2 and var figure)
        {
            // 甲—乙|500千伏工程
            end = second + figure;
        }

        if (end < 0 && IsBareMember(name, second))
        {
            // 青山至白水、石门至双坪高速: the last member has the word for all.
            end = name.End;
        }

        var way = _text.AsSpan(first, joint - first).IndexOf('经');
        way = way >= 2 && way + 3 <= joint - first && !_text.AsSpan(first + way).StartsWith("经济", StringComparison.Ordinal) ? first + way : -1;
        if (end < 0 || !_routes.LooksLikeStop(way < 0 ? first : way + 1, joint))
        {
            return false;
        }

        if (way > 0)
        {
            // 南宁经上思至防城港
            found.Add(new NestedName(Inner(first, way, EntityType.Place, "route-stop"), RelationKind.Connects));
            first = way + 1;
        }

        found.Add(new NestedName(Inner(first, joint, EntityType.Place, "route-stop"), RelationKind.Connects));
        for (var next = second; next < end;)
        {
            var further = _text.AsSpan(next, end - next).IndexOfAny(Joints);
            var to = further < 2 ? end : next + further;
            found.Add(new NestedName(Inner(next, to, EntityType.Place, "route-stop"), RelationKind.Connects));
            next = to + 1;
        }

        return true;
    }

    /// <summary>甲—乙—丙公路: behind the last joint.</summary>
    private int LastStop(int second, int end)
    {
        var last = _text.AsSpan(second, end - second).LastIndexOfAny("-—－");
        return last >= 2 && second + last + 3 < end ? second + last + 1 : second;
    }

    /// <summary>The name of a list's member ends with its second stop, also where the class has named it and no later member.</summary>
    private bool IsBareMember(Candidate name, int second) =>
        name.Item is { } item && item.End == name.End && item.Zone.Items.Count > 1 && name.End - second is >= 2 and <= RouteStops.Longest
        && scanned.SuffixBefore(name.End) is null or { Suffixes: [{ Type: EntityType.Place } or { Other: EntityType.Place }, ..] };

    /// <summary>大广高速青山段, 大广高速白水互通: a stretch or a junction of a road, and the road.</summary>
    private bool AddStretch(Candidate name, List<NestedName> found)
    {
        if (_stretches.WholeEnd(name) is not { } end)
        {
            return false;
        }

        found.Add(new NestedName(Inner(name.Start, end, EntityType.Project, "part-of"), RelationKind.PartOf));
        return true;
    }

    /// <summary>S316二期 is a part of S316.</summary>
    private bool AddPhase(Candidate name, List<NestedName> found)
    {
        for (var i = name.Start + 2; i + 1 < name.End; i++)
        {
            var whole = _text[i - 1] == '（' ? i - 1 : i;
            if ("一二三四五六".Contains(_text[i], StringComparison.Ordinal) && _text[i + 1] == '期' && whole > name.Start + 1
                && ((i + 2 == name.End && name.Name is null) || IsRoadNumber(name.Start, whole) || IsNamedWork(name.Start, whole) || (scanned.SuffixBefore(whole) is { } suffix && whole - suffix.Text.Length > name.Start)))
            {
                var type = scanned.SuffixBefore(whole) is { } last ? (last.Suffixes[0].Type == EntityType.Institution ? EntityType.Institution : EntityType.Project)
                    : scanned.PlaceAt(name.Start) is not null && name.Rule == "numbered" ? EntityType.Place : EntityType.Project;
                found.Add(new NestedName(Inner(name.Start, whole, type, "phase-of"), RelationKind.PartOf));
                return true;
            }
        }

        return false;
    }

    /// <summary>细鳞河综合治理二期: the work on a place or water of its own name.</summary>
    private bool IsNamedWork(int start, int end)
    {
        if (end - start < 5 || _words.Works.AtEnd(_text.AsSpan(start, end - start)) == 0)
        {
            return false;
        }

        for (var i = start + 2; i <= end - 2; i++)
        {
            if (scanned.SuffixBefore(i) is { Suffixes: [{ Type: EntityType.Place } or { Other: EntityType.Place }, ..] } suffix && i - suffix.Text.Length > start)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRoadNumber(int start, int end) =>
        end - start >= 3 && char.IsAsciiLetterUpper(_text[start]) && char.IsAsciiDigit(_text[end - 1]);

    private bool AddPart(Candidate name, List<NestedName> found)
    {
        var part = _words.Parts.AtEnd(_text.AsSpan(name.Start, name.End - name.Start));
        var end = name.End - part;
        if (part == 0 || end <= name.Start || scanned.SuffixBefore(end) is not { } suffix || end - suffix.Text.Length <= name.Start)
        {
            return false;
        }

        found.Add(new NestedName(Inner(name.Start, end, suffix.Suffixes[0].Type, "part-of"), RelationKind.PartOf));
        return true;
    }

    /// <summary>第一人民医院公共卫生临床中心 is a part of 第一人民医院.</summary>
    private bool AddRoom(Candidate name, List<NestedName> found)
    {
        if (name.Type is not (EntityType.Project or EntityType.Institution) || _words.Rooms.AtEnd(_text.AsSpan(name.Start, name.End - name.Start)) is not (> 0 and var room))
        {
            return false;
        }

        for (var end = name.End - room; end >= name.Start + 2; end--)
        {
            if (!(_text[end - 1] == '中' && _text[end] is '心' or '学' or '央') && _words.Bodies.AtEnd(_text.AsSpan(name.Start, end - name.Start)) > 0 && !_words.CommonBodies.Contains(_text[name.Start..end]) && scanned.SuffixBefore(end) is { } suffix && (end - suffix.Text.Length > name.Start || _text[end - 1] == '中' && "一二三四五六七八九".Contains(_text[end - 2], StringComparison.Ordinal)))
            {
                found.Add(new NestedName(Inner(name.Start, end, EntityType.Institution, "part-of"), RelationKind.PartOf));
                return true;
            }
        }

        return false;
    }

    private void AddPlace(Candidate name, List<NestedName> found)
    {
        if (name.Type != EntityType.Project || scanned.PlaceAt(name.Start) is not { } place || name.Start + place.Text.Length > name.End)
        {
            return;
        }

        var whole = name.Name ?? _text[name.Start..name.End];
        RelationKind? kind = whole.EndsWith("飞地", StringComparison.Ordinal) ? RelationKind.LocatedIn
            : whole.Contains("方向", StringComparison.Ordinal) ? RelationKind.Connects
            : null;
        if (kind is { } relation)
        {
            found.Add(new NestedName(Inner(name.Start, name.Start + place.Text.Length, EntityType.Place, "place-in-name"), relation));
        }
    }

    private Candidate Inner(int start, int end, EntityType type, string rule)
    {
        var suffix = scanned.SuffixBefore(end);
        var own = type == EntityType.Place && suffix is { Suffixes: [{ Type: EntityType.Institution }, ..] } && end - suffix.Text.Length > start
            ? EntityType.Institution
            : type;
        return new Candidate(own, start, end, 0, rule, null);
    }
}
