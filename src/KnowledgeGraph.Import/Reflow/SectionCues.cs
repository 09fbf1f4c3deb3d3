using System.Buffers;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>Words by which a heading, a sentence's opening or a whole text says what it talks about.</summary>
internal sealed class SectionCues
{
    private const int LongestAnnexTitle = 30;
    private const int Admission = 14;
    private const int LeastVotes = 5;

    private static readonly string[] PastYears = ["不平凡", "非凡", "难忘", "不寻常", "不同寻常", "极不容易", "殊为不易"];

    private static readonly string[] Attained = ["如期完成", "顺利完成", "圆满完成", "全面完成", "胜利完成", "较好完成", "完成了"];

    private static readonly string[] Addresses = ["各位代表", "各位委员", "同志们"];

    private static readonly string[] PlansOfYear =
        ["我们将", "我们要", "将重点", "要重点", "重点抓好", "重点做好", "总体要求", "预期目标", "主要目标", "工作思路", "工作重点"];

    private readonly (string Words, SectionKind Kind)[] _headings;
    private readonly (string Words, SectionKind Kind)[] _openings;
    private readonly SearchValues<char> _firstOfOpenings;
    private readonly (string Words, SectionKind Kind, int Weight)[] _votes;
    private readonly string[] _annexes;

    public SectionCues(LexiconSource lexicons)
    {
        var rows = lexicons.Read("section-cues").Rows;
        _headings = Where("heading");
        _openings = Where("opening");
        _firstOfOpenings = SearchValues.Create([.. _openings.Select(cue => cue.Words[0])]);
        _votes = [.. rows.Where(row => row["where"] == "vote").Select(row => (row.Required("words"), row.Enum<SectionKind>("kind"), row["weight"].Length > 0 ? 2 : 1))];
        _annexes = [.. Where("annex").Select(cue => cue.Item1)];

        (string, SectionKind)[] Where(string place) =>
        [
            .. rows.Where(row => row["where"] == place)
                .Select(row => (row.Required("words"), row.Enum<SectionKind>("kind")))
                .OrderByDescending(cue => cue.Item1.Length),
        ];
    }

    /// <summary>The kind that a heading names, or Other. In 重点工作完成情况 the last cue decides.</summary>
    public SectionKind OfHeading(ReadOnlySpan<char> heading)
    {
        var (kind, last) = (SectionKind.Other, -1);
        foreach (var cue in _headings)
        {
            var at = heading.LastIndexOf(cue.Words, StringComparison.Ordinal);
            if (at >= 0 && at + cue.Words.Length > last)
            {
                (kind, last) = (cue.Kind, at + cue.Words.Length);
            }
        }

        return kind;
    }

    /// <summary>The kind that a sentence's first words announce, or Other.</summary>
    public SectionKind OfOpening(ReadOnlySpan<char> sentence)
    {
        foreach (var address in Addresses)
        {
            if (sentence.StartsWith(address, StringComparison.Ordinal))
            {
                sentence = sentence[address.Length..].TrimStart("，！：,!:");
            }
        }

        if (sentence.IsEmpty || !_firstOfOpenings.Contains(sentence[0]))
        {
            return OfYear(sentence);
        }

        foreach (var cue in _openings)
        {
            if (sentence.StartsWith(cue.Words, StringComparison.Ordinal))
            {
                return cue.Kind;
            }
        }

        return OfYear(sentence);
    }

    /// <summary>同时也清醒看到, 我们清醒地认识到; not 保持清醒认识.</summary>
    private static bool Admits(ReadOnlySpan<char> opening) =>
        opening.IndexOf("清醒", StringComparison.Ordinal) is >= 0 and var at
        && (opening[at..].StartsWith("清醒地", StringComparison.Ordinal) || opening[at..].StartsWith("清醒看到", StringComparison.Ordinal)
            || opening[at..].StartsWith("清醒认识到", StringComparison.Ordinal) || opening[at..].StartsWith("清醒的看", StringComparison.Ordinal));

    /// <summary>A line that opens the explanations behind a report: 名词解释, 附件2：名词解释, 注释：.</summary>
    public bool OpensAnnex(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestAnnexTitle || line.Contains('。'))
        {
            return false;
        }

        foreach (var words in _annexes)
        {
            var at = line.IndexOf(words, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && line[0] is '附' or '《' or '（' or '“' or '有' or '相' or '部' or '报' or '政'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2024年，我们将… announces a plan, 2023年，面对… a review.</summary>
    private static SectionKind OfYear(ReadOnlySpan<char> sentence)
    {
        if (Admits(sentence[..Math.Min(sentence.Length, Admission)]))
        {
            return SectionKind.Problems;
        }

        if (sentence.Length < 8 || sentence[4] != '年' || sentence[..4].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return SectionKind.Other;
        }

        var rest = sentence[5..Math.Min(sentence.Length, 24)];
        foreach (var words in Attained)
        {
            if (rest.Contains(words, StringComparison.Ordinal))
            {
                return SectionKind.Review;
            }
        }

        foreach (var plan in PlansOfYear)
        {
            if (rest.Contains(plan, StringComparison.Ordinal))
            {
                return SectionKind.Plan;
            }
        }

        return CallsPast(rest) || rest.StartsWith("，面对", StringComparison.Ordinal) || rest.StartsWith("，在", StringComparison.Ordinal)
            ? SectionKind.Review
            : SectionKind.Other;
    }

    /// <summary>极不平凡的五年, 十分难忘的一年: so are called years that are over.</summary>
    public static bool CallsPast(ReadOnlySpan<char> words)
    {
        foreach (var past in PastYears)
        {
            if (words.Contains(past, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What most of the words of a text without headings speak for; Other where there are too few of them.</summary>
    public SectionKind Vote(ReadOnlySpan<char> text)
    {
        var (review, plan) = (0, 0);
        foreach (var cue in _votes)
        {
            var count = Count(text, cue.Words) * cue.Weight;
            review += cue.Kind == SectionKind.Review ? count : 0;
            plan += cue.Kind == SectionKind.Plan ? count : 0;
        }

        // Reviews also say what was done with words of plans (推动, 加快), plans hardly ever speak of results.
        return review + plan < LeastVotes ? SectionKind.Other
            : 4 * review > 3 * plan ? SectionKind.Review
            : SectionKind.Plan;
    }

    private static int Count(ReadOnlySpan<char> text, string words)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(words, StringComparison.Ordinal)) >= 0; text = text[(at + words.Length)..])
        {
            // 有力促进 is not 力促.
            count += at > 0 && text[at - 1] == '有' && words[0] == '力' ? 0 : 1;
        }

        return count;
    }
}
