using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads the phrase behind a number: 8所公办幼儿园, 10亿元以上制造业项目.</summary>
internal sealed class RightPhraseReader(IndicatorWords words)
{
    /// <summary>新投产项目, 拟竣工项目: the verb behind it belongs to what is counted.</summary>
    private static bool IsPrefix(char c) => c is '新' or '拟' or '已' or '在' or '未' or '待' or '续';

    /// <summary>重点企业|的治理工作, 项目|建设: what is done with them is not counted.</summary>
    private static int WithoutTask(string text, TextSpan phrase)
    {
        var words = text.AsSpan(phrase.Start, phrase.Length);
        if (words.EndsWith("工作", StringComparison.Ordinal) || words.EndsWith("任务", StringComparison.Ordinal))
        {
            var of = words.LastIndexOf('的');
            return of > 1 ? phrase.Start + of : phrase.End;
        }

        return words.EndsWith("项目建设", StringComparison.Ordinal) && words.Length > 4 ? phrase.End - 2 : phrase.End;
    }

    /// <summary>The phrase from <paramref name="start"/>, up to a mark, a verb or <paramref name="end"/>; empty where none begins here.</summary>
    public TextSpan Read(string text, int start, int end)
    {
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
            if (depth < 0 || (depth == 0 && (c == '、' || Clause.IsDivider(c) || (words.Stops.AtStart(text.AsSpan(stop, end - stop)) > 0 && !(stop == start + 1 && IsPrefix(text[start]))))))
            {
                break;
            }
        }

        var phrase = LeftContextReader.Trim(text, start, stop);
        return phrase with { End = WithoutTask(text, phrase) };
    }
}
