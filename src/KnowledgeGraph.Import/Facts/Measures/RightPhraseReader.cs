using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads the phrase behind a number: 8所公办幼儿园, 10亿元以上制造业项目.</summary>
internal sealed class RightPhraseReader(IndicatorWords words)
{
    /// <summary>新投产项目, 拟竣工项目: the verb behind it belongs to what is counted.</summary>
    private static bool IsPrefix(char c) => c is '新' or '拟' or '已' or '在' or '未' or '待' or '续';

    /// <summary>The phrase from <paramref name="start"/>, up to a mark, a verb or <paramref name="end"/>; empty where none begins here.</summary>
    /// <param name="isReceiver">为24家企业发放补贴: those for whom it is done have any verb behind them.</param>
    public TextSpan Read(string text, int start, int end, bool isReceiver)
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
            if (depth < 0 || (depth == 0 && (c == '、' || Clause.IsDivider(c) || (words.Stops.AtStart(text.AsSpan(stop, end - stop)) > 0 && !text.AsSpan(stop, end - stop).StartsWith("及以上", StringComparison.Ordinal) && !(stop == start + 1 && IsPrefix(text[start]))))))
            {
                break;
            }

            if (isReceiver && depth == 0 && stop >= start + 2 && words.Verbs.AtStart(text.AsSpan(stop, end - stop)) > 1)
            {
                break;
            }
        }

        return LeftContextReader.Trim(text, start, WithoutWork(text, start, stop));
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
