using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Names that end in a word of <c>name-suffixes.tsv</c>: 宅基地改革, 东溪区块.</summary>
internal sealed class SuffixNames(ListHeads heads)
{
    private readonly SuffixTypes _types = new(heads);
    private readonly List<LeftEdge> _edges = [];

    /// <summary>Where what a firm is called besides its name ends in the item, or -1.</summary>
    private int _apposition;

    public void Find(SentenceView view, Item item)
    {
        _apposition = NameEdges.AppositionEnd(view.Scanned.Vocabulary.Names, view.Slice(item.Start, item.End));
        var collectiveAt = NameEdges.CollectiveAt(view.Slice(item.Start, item.End));
        NameEdges.Left(view, item, _apposition, collectiveAt, _edges);
        AddAreas(view, item);
        var collective = item.Start + collectiveAt;
        for (var end = item.Start + 2; end <= item.End; end++)
        {
            if (end <= collective || view.Scanned.SuffixBefore(end) is not { } suffix || end - suffix.Text.Length < item.Start || IsInsideWord(view, item, end, suffix))
            {
                continue;
            }

            Read(view, item, suffix, end, end);
            if (end + 1 == item.End && view.Text[end] is '东' or '西' or '南' or '北' && suffix.Text is "大道" or "大街" or "路")
            {
                // 滨河大道南
                Read(view, item, suffix, end, end + 1);
            }

            if (end + 2 <= item.End && char.IsAsciiLetterUpper(view.Text[end]) && view.Text[end + 1] is '区' or '座' or '馆')
            {
                // 石门产业园A区
                Read(view, item, suffix, end, end + 2);
            }

            var after = view.Tokens[Math.Min(view.TokenAt(item.Zone, end), item.Zone.EndToken - 1)];
            if (after.Start == end && (RoadSections.IsSection(view.Text, after) || IsBranch(view, suffix, after)))
            {
                Read(view, item, suffix, end, after.End);
            }
        }
    }

    /// <summary>中欧班列（青山）: which of several trains or zones of one name.</summary>
    private static bool IsBranch(SentenceView view, Lexeme suffix, Token bracket) =>
        bracket is { Kind: TokenKind.Bracket, Length: >= 4 and <= 8 }
        && (suffix.Text.EndsWith("班列", StringComparison.Ordinal) || suffix.Text.EndsWith("专列", StringComparison.Ordinal))
        && view.Slice(bracket.Start + 1, bracket.End - 1).IndexOfAny("、，0123456789") < 0;

    /// <summary>All readings of names whose suffix ends at one position and which themselves end there, or after a section in brackets.</summary>
    private void Read(SentenceView view, Item item, Lexeme suffix, int suffixEnd, int end)
    {
        var tail = Tail.After(view, item, end);
        var right = tail.Score(view.Weights);
        if (double.IsNegativeInfinity(right))
        {
            return;
        }

        foreach (var edge in _edges)
        {
            if (edge.Start > suffixEnd - suffix.Text.Length)
            {
                break;
            }

            foreach (var reading in suffix.Suffixes)
            {
                Consider(view, item, edge, (suffixEnd - suffix.Text.Length, end), suffix, reading, tail, right);
            }
        }
    }

    /// <summary>经济开发区老长城区块, 枫树乡维回新村: an area right before a place that lies in it.</summary>
    private void AddAreas(SentenceView view, Item item)
    {
        for (var end = item.Start + 3; end + 2 < item.End; end++)
        {
            if (view.Scanned.SuffixBefore(end) is not { Suffixes: [{ Manner: SuffixManner.Area }, ..] } || IsInsideWord(view, item, end, view.Scanned.SuffixBefore(end)!))
            {
                continue;
            }

            for (var last = item.End; last > end + 2; last--)
            {
                if (view.Scanned.SuffixBefore(last) is { Suffixes: [{ Type: var type }, ..] } suffix
                    && (type == EntityType.Place || (type == EntityType.Project && view.Text[end - 1] is '镇' or '乡' && NameShape.OpensWithSite(view, end, last))) && last - suffix.Text.Length > end
                    && Tail.After(view, item, end).Kind != TailKind.InsideWord && Tail.After(view, item, last).Kind is not (TailKind.Open or TailKind.InsideWord))
                {
                    view.Add(new Candidate(EntityType.Place, item.Start, end, view.Weights.Area, "area", item));
                    _edges.Add(new LeftEdge(view.Text[end] == '的' ? end + 1 : end, view.Weights.LeftItem, view.Text[end - 1] is '镇' or '乡'));
                    _edges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
                    return;
                }
            }
        }
    }

    /// <summary>村 in 农村 is no suffix: a longer word that is none itself hides it, but 水乡 not the 乡 of 白水乡.</summary>
    private static bool IsInsideWord(SentenceView view, Item item, int end, Lexeme suffix)
    {
        var token = view.Tokens[view.TokenAt(item.Zone, end - 1)];
        var isTownship = suffix.Text is "乡" or "镇" && token.Length == 2 && token.Start == item.Start + 1 && !view.Scanned.Vocabulary.Common.IsWord(view.Text[end - 2], view.Text[end - 1]);
        return token.Kind is TokenKind.Quote
            || (!isTownship && token.End == end && token.Length > suffix.Text.Length && token.Kind is TokenKind.Noun or TokenKind.Verb && token.Word is { } word && !word.Is(WordClass.Suffix));
    }

    private void Consider(
        SentenceView view, Item item, LeftEdge edge, (int Suffix, int Name) ends, Lexeme suffix, SuffixReading reading, Tail tail, double right)
    {
        var weights = view.Weights;
        var zone = item.Zone;
        var (modifierEnd, end) = ends;
        if (SuffixExclusions.Apply(view, item, edge, ends, suffix, reading, _apposition))
        {
            return;
        }

        var isCollective = NameEdges.CollectiveAt(view.Slice(edge.Start, end)) == 0;
        if (isCollective && reading.Type is EntityType.Place or EntityType.Honour or EntityType.Institution)
        {
            return;
        }

        var type = _types.TypeOf(view, item, reading, tail, edge.Start, modifierEnd, suffix.Text);
        if ((type == EntityType.Honour && TitleNames.IsAward(zone.Before)) || (edge.Start == NameEdges.OpensWithVerb(item) && !MayOpenWithVerb(type, suffix)))
        {
            return;
        }

        if (edge.AfterKind && type is not (EntityType.Project or EntityType.Place))
        {
            return;
        }

        // The gazetteer reads a whole place better, and 常熟市海虞镇 are two places, one in the other.
        if (view.Scanned.PlaceAt(edge.Start) is { } place
            && (edge.Start + place.Text.Length == end || (place.Form == PlaceForm.Full && suffix.Text is "街道" or "镇" or "乡" or "村" or "社区")))
        {
            return;
        }

        if (type == EntityType.Place && suffix.Text.Length == 1 && NameShape.EndsInPlace(view, edge.Start, end))
        {
            return;
        }

        if (reading.Manner == SuffixManner.Inside && !NameShape.HasInner(view, edge.Start, modifierEnd))
        {
            return;
        }

        if (reading.Manner == SuffixManner.Organ && !OrganOwner.Is(view, edge.Start, modifierEnd))
        {
            return;
        }

        var open = tail.Kind == TailKind.Open && (reading.Manner == SuffixManner.Organ || (suffix.Text == "集团" && view.Scanned.SuffixBefore(item.End) is null)) ? 0
            : tail.Kind == TailKind.Open && reading.Manner == SuffixManner.Area ? right / 3
            : right;
        var score = (weights.Suffix * reading.Weight) + edge.Score + open
            + NameEdges.Inside(view, zone, edge.Start, end)
            - (reading.Manner == SuffixManner.Organ && end - edge.Start < 3 ? weights.Short : 0)
            + Governed(view, zone, tail, type);
        if (edge.AfterPlace && ((type == EntityType.Place && !NameShape.IsShortPlace(view, edge.Start) && !(suffix.Text == "村" && tail.Kind != TailKind.None))
            || (type == EntityType.Project && view.Text[edge.Start - 1] is '镇' or '乡' or '道' && NameShape.OpensWithSite(view, edge.Start, modifierEnd))))
        {
            score += weights.PlaceInPlace;
        }

        if (type == EntityType.Programme && edge.Start == item.Start && NameShape.FollowsPlace(view, item))
        {
            // 青山镇、白水镇全域整治试点: the second place is a member of the list, not of the name.
            score += weights.InnerRank;
        }

        if (type == EntityType.Honour)
        {
            // 支持青山镇打造市域副中心: what is made of a subject is a title.
            score += zone is { Before.Head: "打造" or "建设", Previous: { IsEmpty: false, Before.Head: "支持" or "推动" or "鼓励" or "引导" or "助力" or "推进" } } ? 0
                : TitleNames.OpensWithLevel(view, edge.Start, end) > 0 ? item.Counted ? weights.Counted : tail.Verb?.Text == "建设" ? weights.TitleUnderWay : 0
                : weights.TitleOutOfPlace;
        }
        else if (item.ClassItem is { } head && reading.Other == EntityType.Place && heads.TypeOf(view, head) == EntityType.Place)
        {
            type = EntityType.Place;
        }
        else if (type is EntityType.Project or EntityType.Institution or EntityType.Programme && zone.After?.Head is "达到" or "增至" or "超过" or "突破" or "增加到" or "达" && zone.Next is { } amount && CountsAt(view, amount))
        {
            // 5G基站增至18万个: a kind of which there are so many.
            score += weights.Counted;
        }
        else if ((item.Counted && !(type == EntityType.Place && tail.Kind == TailKind.LaterWork)) || (item.IsClass && !isCollective))
        {
            score += weights.Counted;
        }

        if (edge.Start > item.Start && !item.Counted && FollowsSeveral(view.Text.AsSpan(item.Start, edge.Start - item.Start)))
        {
            score += weights.Counted;
        }

        if (type is EntityType.Project or EntityType.Place && NameShape.OpensWithVerbs(view, zone, edge.Start, modifierEnd))
        {
            score += weights.InnerOf;
        }

        // The dearest question last, and only where the answer can matter.
        if (score < weights.Threshold)
        {
            return;
        }

        if (reading.Manner != SuffixManner.Organ)
        {
            score += edge.Start == modifierEnd && type == EntityType.Institution && suffix.Text.Length >= 4 && TitleNames.IsAward(zone.After) && end == item.End ? 0
                : GenericModifier.Score(view, type, edge.Start, modifierEnd, suffix.Text.Length)
                + (!IsFounded(zone, type) && !(edge.AfterPlace && tail.Kind == TailKind.None && suffix.Text is "村" or "社区") && GenericModifier.IsCommon(view, suffix, edge.Start, modifierEnd) ? weights.CommonModifier : 0)
                + (GenericModifier.IsOneOfMany(view, type, edge.Start, modifierEnd, suffix) ? weights.OneOfMany : 0);
        }

        if (score >= weights.Threshold)
        {
            // 全国青少年锦标赛, 全省一体化服务体系: whose it is belongs to the name of an event or a policy.
            var start = edge.Start - 2 >= item.Start && IsWhose(view.Slice(edge.Start - 2, edge.Start), type) ? edge.Start - 2 : edge.Start;
            view.Candidates.Add(new Candidate(type, type == EntityType.Event ? TitleEdges.WithYear(view, zone, start) : start, end, score, "suffix", item));
        }
    }

    /// <summary>Policies that are called by what they are to bring about; 落实支持政策 speaks of kinds.</summary>
    private static bool MayOpenWithVerb(EntityType type, Lexeme suffix) =>
        type == EntityType.Programme && suffix.Text is not ("政策" or "体系" or "模式" or "制度" or "规划" or "战略" or "改革" or "活动");

    /// <summary>成立氢能产业联盟: what is founded is one body, however ordinary its words.</summary>
    private static bool IsFounded(Zone zone, EntityType type) =>
        type == EntityType.Institution && zone.Before is { Phase: Facts.Phase.Complete } founding && !founding.Has(VerbTraits.Builds);

    /// <summary>一批|节能项目: how many there are stands right before them.</summary>
    private static bool FollowsSeveral(ReadOnlySpan<char> before) =>
        before.EndsWith("一批", StringComparison.Ordinal) || before.EndsWith("各类", StringComparison.Ordinal) || before.EndsWith("一系列", StringComparison.Ordinal);

    private static bool IsWhose(ReadOnlySpan<char> words, EntityType type) =>
        type is EntityType.Event or EntityType.Programme && words is "全国" or "全省" or "全市" or "全县" or "全区" or "全州" or "全旗" or "全盟";

    private static bool CountsAt(SentenceView view, Zone zone) =>
        zone.FirstToken < view.Tokens.Count && view.Tokens[zone.FirstToken] is { Kind: TokenKind.Count } count && view.Text[count.End - 1] is '个' or '家' or '所' or '座' or '条';

    private static double Governed(SentenceView view, Zone zone, Tail tail, EntityType type)
    {
        var weights = view.Weights;
        var governed = zone.Before?.Phase is not null || zone.After?.Phase is not null || tail.Verb is not null;
        var award = TitleNames.IsAward(zone.After);
        var score = governed || award ? weights.Governed : type is EntityType.Place or EntityType.Institution or EntityType.Event ? 0 : weights.Ungoverned;
        if (type == EntityType.Event && (Has(zone, VerbTraits.Holds) || zone.After?.Has(VerbTraits.Holds) == true))
        {
            score += weights.Held;
        }

        if (type == EntityType.Project && (Has(zone, VerbTraits.Builds) || zone.After?.Has(VerbTraits.Builds) == true || tail.Verb?.Has(VerbTraits.Builds) == true))
        {
            score += weights.Built;
        }

        return score + (TitleNames.IsAward(zone.Before) || TitleNames.SeeksByTail(view, zone) ? weights.TypeOutOfPlace : 0);
    }

    private static bool Has(Zone zone, VerbTraits trait) => zone.Before?.Has(trait) == true;
}
