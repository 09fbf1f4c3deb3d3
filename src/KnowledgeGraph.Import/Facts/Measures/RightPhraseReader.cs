using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads the phrase behind a number: 8所公办幼儿园, 10亿元以上制造业项目.</summary>
internal sealed class RightPhraseReader(IndicatorWords words)
{
    /// <summary>新投产项目, 拟竣工项目: the verb behind it belongs to what is counted.</summary>
    private static bool IsPrefix(char c) => c is '新' or '拟' or '已' or '在' or '未' or '待' or '续';

    /// <summary>The phrase from <paramref name="start"/>, up to a mark, a verb or <paramref name="end"/>; empty where none begins here.</summary>
    /// <param name="isReceiver">为24家企业发放补贴: those for whom it is done have any verb behind them.</param>
    /// <param name="isCount">Whether the number counts things, of which there may be two kinds.</param>
    /// <param name="meetsNumber">Whether the next number stands at <paramref name="end"/>.</param>
    public TextSpan Read(string text, int start, int end, bool isReceiver, bool isCount, bool meetsNumber)
    {
        if (start < end && words.Marks.AtStart(text.AsSpan(start, end - start)) > 0)
        {
            // 突破200万大关
            return new TextSpan(start, start);
        }

        if (start < end && text[start] == '的')
        {
            start++;
        }

        if (start >= end || !(char.IsLetterOrDigit(text[start]) || text[start] is '“' or '《'))
        {
            return new TextSpan(start, start);
        }

        var depth = 0;
        var stop = start;
        for (; stop < end; stop++)
        {
            var c = text[stop];
            depth += c is '“' or '（' or '《' ? 1 : c is '”' or '）' or '》' ? -1 : 0;
            if (depth < 0 || (depth == 0 && Ends(text, start, stop, end) && !(isCount && c is ('和' or '及') && JoinsAnother(text, start, stop, end, meetsNumber))))
            {
                break;
            }

            if (isReceiver && depth == 0 && stop >= start + 2 && words.Verbs.AtStart(text.AsSpan(stop, end - stop)) > 1)
            {
                break;
            }
        }

        // 在完成12处小区整治的|基础上
        var phraseEnd = WithoutWork(text, start, stop);
        return LeftContextReader.Trim(text, start, (stop < end || !meetsNumber) && phraseEnd - start > 2 && text[phraseEnd - 1] == '的' && text[phraseEnd - 2] is not ('目' or '标') ? phraseEnd - 1 : phraseEnd);
    }

    /// <summary>Whether the phrase ends at a mark or a verb here.</summary>
    private bool Ends(string text, int start, int stop, int end)
    {
        var rest = text.AsSpan(stop, end - stop);
        return (text[stop] == '、' && !JoinsLevels(text, start, stop, end)) || Clause.IsDivider(text[stop])
            || (words.Stops.AtStart(rest) > 0 && !(stop == start && rest is ['和', >= '\u4e00', ..]) && !rest.StartsWith("及以上", StringComparison.Ordinal) && !(stop == start + 1 && IsPrefix(text[start])));
    }

    /// <summary>12处街头绿地和休闲广场: two kinds are counted together, where neither a verb nor a number follows.</summary>
    private bool JoinsAnother(string text, int start, int joint, int end, bool meetsNumber)
    {
        var own = text.AsSpan(start, joint - start);
        var rest = text.AsSpan(joint + 1, end - joint - 1);
        var length = LengthToStop(rest);
        return own.Length >= 2 && length >= 2 && !(meetsNumber && length == rest.Length)
            && words.Works.AtEnd(own) == 0 && rest[..length].IndexOfAny("“《（等") < 0 && rest[0] is not '一'
            && !IsVerb(rest);
    }

    /// <summary>Whether the text begins with a verb or with what stands before verbs.</summary>
    public bool IsVerb(ReadOnlySpan<char> text)
    {
        if (IsVerbOrAdverb(text) || words.Keeps.AtStart(text) > 0)
        {
            return true;
        }

        // 集中安置, but 重点项目
        var manner = words.Manners.AtStart(text);
        return manner > 0 && IsVerbOrAdverb(text[manner..]);
    }

    private bool IsVerbOrAdverb(ReadOnlySpan<char> text) => words.Verbs.AtStart(text) > 0 || words.Adverbs.AtStart(text) > 0;

    /// <summary>20个省、市重点项目: a level of one character is no item of its own.</summary>
    private static bool JoinsLevels(string text, int start, int mark, int end) =>
        mark > start && mark + 1 < end && SharedHead.IsLevel(text[mark - 1]) && SharedHead.IsLevel(text[mark + 1]) && (mark == start + 1 || text[mark - 2] == '、');

    private int LengthToStop(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '、' || Clause.IsDivider(text[i]) || words.Stops.AtStart(text[i..]) > 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>4条主要河道提升: what is done with the counted things is not counted, unless they are but a word of two characters.</summary>
    private int WithoutWork(string text, int start, int end)
    {
        var whole = text.AsSpan(start, end - start);
        if ((whole.EndsWith("工作", StringComparison.Ordinal) || whole.EndsWith("任务", StringComparison.Ordinal)) && whole.LastIndexOf('的') is > 1 and var of)
        {
            // 重点企业|的治理工作
            return start + of;
        }

        for (var length = words.Works.AtEnd(text.AsSpan(start, end - start)); length > 0; length = words.Works.AtEnd(text.AsSpan(start, end - start)))
        {
            var rest = text.AsSpan(start, end - length - start);
            if (rest.Length < 2 || (rest.Length == 2 && rest is not ("项目" or "工程")) || (rest.Contains('的') && rest[^1] != '的'))
            {
                break;
            }

            end -= length + (rest[^1] == '的' ? 1 : 0);
        }

        return end;
    }
}
