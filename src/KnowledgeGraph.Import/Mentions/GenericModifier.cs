using System.Collections.Frozen;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Tells kinds of things (农村公路, 公办幼儿园) from names.</summary>
internal static class GenericModifier
{
    private const int LongestWord = 6;
    private const int LongTitle = 5;
    private const int ShortWork = 3;
    private const int ShortManner = 4;
    private const int LongestLevel = 6;

    /// <summary>What the words before a suffix say: nothing, where they are more than a kind.</summary>
    public static double Score(SentenceView view, EntityType type, int start, int end, int suffix) =>
        end - start == 1 && suffix >= 2 && type is EntityType.Institution or EntityType.Programme && !IsArea(view.Text[start]) ? view.Weights.GenericModifier
        : end - start == 1 && type is EntityType.Institution or EntityType.Project && IsArea(view.Text[start]) ? 0
        : start >= end && type == EntityType.Honour && suffix >= LongTitle ? 0
        : start >= end ? (type == EntityType.Project && suffix >= 5 ? view.Weights.NoModifierLong : view.Weights.NoModifier)
        : type is EntityType.Project or EntityType.Place && (IsOwnBody(view, start, end) || IsStreet(view, start, end, suffix) || IsTownName(view, start, end, end + suffix)) ? 0
        : type is EntityType.Project && IsOfOwnArea(view, start, end) ? 0
        : IsGeneric(view, start, end) || IsGeneric(view, AfterWork(view, start, end), end) ? (type == EntityType.Programme ? view.Weights.GenericProgramme : end - start >= 4 ? view.Weights.GenericLong : view.Weights.GenericModifier)
        : 0;

    /// <summary>高新区污水处理厂, 城区垃圾填埋场: the area of the report's own has one.</summary>
    private static bool IsOfOwnArea(SentenceView view, int start, int end) =>
        view.Scanned.Vocabulary.Names.OwnAreas.AtStart(view.Slice(start, end)) is > 0 and var area && end - start > area;

    /// <summary>文化路, 工业大道: streets are named by ordinary words.</summary>
    private static bool IsStreet(SentenceView view, int start, int end, int suffix) =>
        end - start == 2 && view.Text[end + suffix - 1] is '路' or '街' or '道' && view.Text[end] is not '街' && view.Scanned.Vocabulary.Is(view.Slice(start, end), WordClass.Street);

    /// <summary>高铁新城, 人民公园: ordinary words that are the name of one in the town.</summary>
    private static bool IsTownName(SentenceView view, int start, int end, int kindEnd)
    {
        var names = view.Scanned.Vocabulary.Names;
        var word = view.Slice(start, end);
        var kind = view.Slice(end, kindEnd);
        return (Has(names.QuarterKinds, kind) && Has(names.Quarters, word)) || (Has(names.ParkKinds, kind) && Has(names.Parks, word));

        static bool Has(FrozenSet<string> words, ReadOnlySpan<char> text) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
    }

    /// <summary>县医院, 镇卫生院: whose it is.</summary>
    private static bool IsArea(char first) => "省市县区镇乡州旗".Contains(first, StringComparison.Ordinal);

    /// <summary>民间投资项目, 本科高校: before a word that names a kind stands nothing of the name's own.</summary>
    public static bool IsCommon(SentenceView view, Lexeme suffix, int start, int end)
    {
        if (suffix.Text == "活动" && end > start && view.Text[end - 1] == '年')
        {
            // 营商环境突破年|活动: a year that is called so.
            return false;
        }

        if (IsTownName(view, start, end, end + suffix.Text.Length))
        {
            return false;
        }

        if (!IsKind(view, suffix, start, end) || (suffix.Text.Length > 1 && suffix.Suffixes[0].Type == EntityType.Project && IsOfOwnArea(view, start, end)))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((view.Scanned.PlaceAt(i) is { } place && i + place.Text.Length <= end) || (view.Text[i] == '第' && !view.Slice(i, end).Contains('批')) || (view.Text[i] == '中' && i > 0 && "一二三四五六七八九".Contains(view.Text[i - 1], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        var common = view.Scanned.Vocabulary.Common;
        return end > start && (view.Text[start] is '一' or '二' or '三' || IsRankedKind(view, suffix, start, end)
                || (TitleNames.OpensWithLevel(view, start, end + suffix.Text.Length) == 0 && !(IsArea(view.Text[start]) && !common.IsWord(view.Text[start], view.Text[start + 1]))))
            && common.Cover(view.Text, start, end);
    }

    /// <summary>Last words that name a kind, always or behind few words of their own: 惠民工程, 发展模式, 特色产业集群.</summary>
    private static bool IsKind(SentenceView view, Lexeme suffix, int start, int end) => suffix.Text switch
    {
        "工程" => end - start <= ShortWork,
        "模式" => end - start <= ShortManner,
        "集群" or "产业集群" => IsGeneric(view, start, end) && NameEdges.CollectiveAt(view.Slice(start, end + suffix.Text.Length)) < 0,
        _ => suffix.IsKind,
    };

    /// <summary>国家重大支持政策, 市重点项目: a rank says whose such things are, and there are many.</summary>
    private static bool IsRankedKind(SentenceView view, Lexeme suffix, int start, int end) =>
        view.Scanned.Vocabulary.Names.RankedKinds.Contains(suffix.Text) && LevelLength(view, start, end + 1) is > 0 and var level && (start + level == end || IsGeneric(view, start + level, end));

    /// <summary>The length of the rank that a stretch opens with, or 0.</summary>
    private static int LevelLength(SentenceView view, int start, int end)
    {
        for (var length = Math.Min(LongestLevel, end - start - 1); length > 0; length--)
        {
            if (view.Scanned.Vocabulary.Is(view.Slice(start, start + length), WordClass.Level))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>大型煤炭基地, 自治区重点煤化工项目: an adjective of size or of whose it is before nothing but ordinary words.</summary>
    public static bool IsOneOfMany(SentenceView view, EntityType type, int start, int end, Lexeme suffix)
    {
        if (type == EntityType.Honour || (type == EntityType.Programme && suffix.Text is not ("工程" or "项目")) || end - start < 2)
        {
            return false;
        }

        var many = view.Scanned.Vocabulary.Names.OneOfMany;
        var opening = many.AtStart(view.Slice(start, end));
        if (opening == 0 && view.Text[start] != '国' && LevelLength(view, start, end) is > 0 and var level)
        {
            start += level;
            opening = many.AtStart(view.Slice(start, end));
        }

        return opening > 0 && view.Scanned.Vocabulary.Common.Cover(view.Text, start + opening, end);
    }

    /// <summary>县中医院新院区: the report's own hospital is one, though each word of it is common.</summary>
    private static bool IsOwnBody(SentenceView view, int start, int end) =>
        IsArea(view.Text[start])
        && view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Institution }, ..] } suffix && end - suffix.Text.Length <= start + 1;

    /// <summary>改造提升农村公路: behind the work that it opens with.</summary>
    private static int AfterWork(SentenceView view, int start, int end)
    {
        while (start < end && view.Scanned.WordAt(start) is { } word && word.Has(VerbTraits.Tail) && word.Is(WordClass.Verb) && start + word.Text.Length <= end)
        {
            start += word.Text.Length;
        }

        return start;
    }

    /// <summary>True where the stretch is made of modifiers that name nothing.</summary>
    public static bool IsGeneric(SentenceView view, int start, int end)
    {
        if (end - start > 24)
        {
            return false;
        }

        var vocabulary = view.Scanned.Vocabulary;

        // Bit i: the first i characters are made of known modifiers.
        var reached = 1u;
        for (var i = 0; i < end - start; i++)
        {
            if ((reached >> i & 1) == 0)
            {
                continue;
            }

            foreach (var word in vocabulary.Automaton.Beginnings(view.Slice(start + i, Math.Min(end, start + i + LongestWord))))
            {
                if (vocabulary[word.Pattern].Is(WordClass.Generic))
                {
                    reached |= 1u << (i + word.End);
                }
            }
        }

        return (reached >> (end - start) & 1) != 0;
    }
}
