using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads what stands before a number: comparator and change from its end, adverbs and verbs from its front.</summary>
internal sealed class LeftContextReader(IndicatorWords words, ComparatorWords comparators, ChangeWords changes)
{
    private readonly LeftTailReader _tails = new(words, comparators, changes);
    private readonly ComparisonCut _comparisons = new(words);

    private const int LongestPhrase = 30;

    /// <summary>Characters that make the word before them part of a longer one: 保障性, 创新型, 覆盖率, 增加值.</summary>
    private const string Suffixes = "性型率业值";

    private const string Prepositions = "对向为给在与";

    /// <param name="number">The number behind, or null where there is none.</param>
    public LeftContext Read(string text, TextSpan span, Quantity? number)
    {
        if (span.Length > 2 && text[span.End - 1] is '及' or '和' or '与')
        {
            // 隐患排查及2个片区规划: another thing is counted behind the conjunction.
            return new LeftContext(default, default, null, default, ChangeKind.Level, FollowsVerb: true, EndsList: false, Each: default, IsDistributed: false);
        }

        var start = SkipJoints(text, span);
        var tail = new LeftTail { End = span.End };
        _tails.Strip(text, start, span, tail, number);
        var phraseEnd = _comparisons.Cut(text, start, tail.End, tail.Change is not null, number?.Kind == UnitKind.Multiple && text[span.End - 1] == '的');
        if (phraseEnd - start > 3 && text.AsSpan(phraseEnd - 2, 2) is "分别")
        {
            // 死亡人数分别较上年下降…
            (phraseEnd, tail.IsDistributed) = (phraseEnd - 2, true);
        }

        var each = SaidOfEach(text, start, phraseEnd);

        var (phraseStart, leading) = StripFront(text, start, phraseEnd);
        if (phraseEnd - phraseStart == 1 && Prepositions.Contains(text[phraseStart]))
        {
            // 对12个乡镇开展巡查
            phraseStart = phraseEnd;
        }

        var rawStart = StripAdverbs(text, start, phraseEnd);
        var change = tail.Change ?? leading ?? ChangeKind.Level;
        var left = text.AsSpan(start, phraseEnd - start);
        var followsVerb = phraseStart >= phraseEnd || words.Verbs.AtEnd(left) > 0 || words.Keeps.AtEnd(left) > 0;
        var isForSomeone = start < phraseEnd && (text[start] is '为' or '向' or '给');
        phraseStart = CutActor(text, phraseStart, phraseEnd);
        phraseStart = CutInside(text, phraseStart, phraseEnd, isForSomeone);
        if (RankWords.AtStart(text.AsSpan(start, phraseEnd - start).TrimStart("、，的")))
        {
            // 800亿元、居全省第三、增长7%: the rank is said of the same as the numbers on its two sides.
            return new LeftContext(default, default, tail.Comparator, tail.ComparatorSpan, change, FollowsVerb: true, EndsList: false, Each: default, tail.IsDistributed);
        }

        return new LeftContext(
            Trim(text, phraseStart, phraseEnd),
            Trim(text, rawStart, phraseEnd),
            tail.Comparator,
            tail.ComparatorSpan,
            change,
            followsVerb,
            left.EndsWith("等", StringComparison.Ordinal),
            each,
            tail.IsDistributed || each.Start > 0);
    }

    /// <summary>东港区和西港区分别累计引资: what stands behind 分别 without verbs; begins at 0 where there is no 分别.</summary>
    private TextSpan SaidOfEach(string text, int start, int end)
    {
        var at = text.AsSpan(start, end - start).IndexOf(DistributedPhrase.Each, StringComparison.Ordinal);
        return at < 2 ? default : new TextSpan(StripFront(text, start + at + DistributedPhrase.Each.Length, end).Start, end);
    }

    /// <summary>Of a clause before the number's own, what it says something of: 生产总值 in 生产总值实现翻番.</summary>
    public TextSpan Subject(string text, TextSpan clause)
    {
        for (var i = clause.Start + 3; i < clause.End; i++)
        {
            if (words.Stops.AtStart(text.AsSpan(i, clause.End - i)) > 1)
            {
                return new TextSpan(clause.Start, i);
            }
        }

        return clause;
    }

    /// <summary>
    /// What is measured without a name before it that only says where or by whom: 西成铁路完成投资, 北城片区棚户区改造, 黄家庵路等断头路.
    /// </summary>
    public TextSpan WithoutSubject(string text, TextSpan phrase, Dictionary<int, EntityMention> names)
    {
        while (names.TryGetValue(phrase.Start, out var name) || (phrase.Length > 0 && text[phrase.Start] == '“' && names.TryGetValue(phrase.Start + 1, out name)))
        {
            var end = name.Span.End < text.Length && text[name.Span.End] == '”' ? name.Span.End + 1 : name.Span.End;
            if (end + 2 > phrase.End)
            {
                break;
            }

            var rest = text.AsSpan(end, phrase.End - end);
            if (rest[0] == '、' && rest.IndexOf('等') is > 0 and var etc && rest.Length - etc > 2)
            {
                // 引进云湖度假村、东山影视城等项目8个
                phrase = phrase with { Start = end + etc + 1 };
                continue;
            }

            var skip = rest[0] == '等' && rest.Length > 3 || (rest[0] is '和' or '及' && name.Type != EntityType.Honour && text[phrase.End] is not '各') ? 1
                : words.Verbs.AtStart(rest) > 0 || words.Keeps.AtStart(rest) > 0 || (name.Type == EntityType.Place && rest[0] is not ('级' or '港' or '至')) ? 0
                : -1;
            if (skip < 0)
            {
                break;
            }

            var (start, _) = StripFront(text, end + skip, phrase.End);
            if (start >= phrase.End)
            {
                break;
            }

            phrase = Trim(text, start, phrase.End);
        }

        return phrase;
    }

    /// <summary>主线道路建成12公里: the roads are long.</summary>
    public TextSpan WithoutDone(string text, TextSpan phrase) =>
        words.Dones.AtEnd(text.AsSpan(phrase.Start, phrase.Length)) is > 0 and var length && phrase.Length - length > 2
            ? phrase with { End = phrase.End - length }
            : phrase;

    /// <summary>、 and 和 between this number's phrase and the number before, and the number of an item: （三）.</summary>
    private static int SkipJoints(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && text[start] is '、' or '和' or '及' or '与' or '，' or '；' or '并')
        {
            start++;
        }

        return HeadingMark.Match(text.AsSpan(start, span.End - start)) is { } mark ? start + mark.Length : start;
    }

    private (int Start, ChangeKind? Leading) StripFront(string text, int start, int end)
    {
        ChangeKind? leading = null;
        var followsVerb = false;
        while (start < end)
        {
            var rest = text.AsSpan(start, end - start);
            if (words.Keeps.AtStart(rest) > 0)
            {
                break;
            }

            var length = Math.Max(Adverb(rest), words.Verbs.AtStart(rest));
            if (length == 0 && rest[0] is not ('、' or '，' or '的'))
            {
                break;
            }

            // 投放点 is not 投放 of a 点, nor 保障性住房 the 保障 of 性住房.
            if ((end - start - length == 1 && length > 1) || (rest[length..] is "项目" or "工程" && rest[..length] is "改造" or "整治" or "治理" or "升级改造" or "改造提升" or "技术改造" or "技改" or "扩建") || (length < rest.Length && length > 1 && Suffixes.Contains(rest[length])))
            {
                break;
            }

            if (followsVerb && rest.StartsWith("全国", StringComparison.Ordinal))
            {
                // 获评全国示范社
                break;
            }

            followsVerb = words.Verbs.AtStart(rest) >= length;

            if (changes.Leading.TryStart(rest, out var changeLength, out var change) && changeLength >= length)
            {
                leading ??= change;
            }

            start += Math.Max(length, 1);
        }

        return (start, leading);
    }

    /// <summary>Characters of an adverb, a date or a manner of doing at the beginning, or 0.</summary>
    private int Adverb(ReadOnlySpan<char> text)
    {
        var length = Math.Max(DateWords.AtStart(text), words.Adverbs.AtStart(text));
        var manner = words.Manners.AtStart(text);
        return manner > length && (words.Verbs.AtStart(text[manner..]) > 0 || words.Adverbs.AtStart(text[manner..]) > 0) ? manner : length;
    }

    private int StripAdverbs(string text, int start, int end)
    {
        while (start < end)
        {
            var rest = text.AsSpan(start, end - start);
            var length = Adverb(rest);
            if (length == 0 || words.Verbs.AtStart(rest) > length)
            {
                break;
            }

            start += length;
        }

        return start;
    }

    /// <summary>In “清四乱”专项行动清理河道 and 保护区共关闭矿井 the phrase begins behind the verb.</summary>
    private int CutActor(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        foreach (var actor in words.Actors)
        {
            var at = phrase.LastIndexOf(actor, StringComparison.Ordinal);
            var behind = at + actor.Length;
            if (at < 2 || (actor == "共" && phrase[at - 1] is '公' or '中' or '总') || IsInBrackets(phrase[..at])
                || words.Verbs.AtStart(phrase[behind..]) < 2)
            {
                continue;
            }

            var (own, _) = StripFront(text, start + behind, end);
            if (end - own >= 2 && !phrase.EndsWith("次数", StringComparison.Ordinal) && !(actor == "累计" && IsSum(phrase)))
            {
                return own;
            }
        }

        return start;
    }

    /// <summary>公路建设累计完成投资: money alone does not say what it is for.</summary>
    private static bool IsSum(ReadOnlySpan<char> phrase) =>
        phrase.EndsWith("投资", StringComparison.Ordinal) || phrase.EndsWith("资金", StringComparison.Ordinal)
        || phrase.EndsWith("产值", StringComparison.Ordinal) || phrase.EndsWith("收入", StringComparison.Ordinal);

    /// <summary>In 通过盘活闲置地块新增车位 the phrase begins with 新增; in 为企业提供担保 behind 提供.</summary>
    private int CutInside(string text, int start, int end, bool isForSomeone)
    {
        var best = start;
        foreach (var cut in words.Cuts)
        {
            var rest = text.AsSpan(best, end - best);
            var at = rest.LastIndexOf(cut, StringComparison.Ordinal);
            if (at <= 0 || best + at + cut.Length + 1 >= end || Suffixes.Contains(rest[at + cut.Length]) || IsInBrackets(rest[..at]))
            {
                continue;
            }

            var isKept = words.Keeps.AtStart(rest[at..]) > 0;
            if (at >= 2 && (isForSomeone || rest.Length > LongestPhrase || (isKept && at >= 5) || rest[..at].Contains('、')))
            {
                best += isKept ? at : at + cut.Length;
            }
        }

        return best;
    }

    private static bool IsInBrackets(ReadOnlySpan<char> before) =>
        before.LastIndexOfAny("“（《") > before.LastIndexOfAny("”）》");

    /// <summary>Without the marks at its ends, and without quotation marks that enclose the whole.</summary>
    internal static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && text[start] is '、' or '，' or '的' or '；' or '）' or '”' or '》')
        {
            start++;
        }

        while (start < end && text[end - 1] is '、' or '，' or '（' or '“' or '《')
        {
            end--;
        }

        if (end - start > 2 && text[start] == '“' && text[end - 1] == '”' && text.AsSpan(start + 1, end - start - 2).IndexOf('”') < 0)
        {
            (start, end) = (start + 1, end - 1);
        }

        return new TextSpan(start, Math.Max(start, end));
    }
}
