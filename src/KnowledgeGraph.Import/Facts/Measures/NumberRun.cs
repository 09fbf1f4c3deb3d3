using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Numbers joined by 、 or 和 alone (分别下降15%、12%; 100亿元、50亿元以上), or by nothing (562户1873人).</summary>
internal static class NumberRun
{
    /// <summary>How many numbers from <paramref name="first"/> on form one run, at least 1.</summary>
    public static int Length(string text, List<MeasureDraft> drafts, int first)
    {
        var length = 1;
        while (first + length < drafts.Count
            && (IsJoined(text, drafts[first + length - 1], drafts[first + length], drafts[first].Left.IsDistributed) || IsHeadCount(drafts[first + length - 1], drafts[first + length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>The items of the phrase before the run where there are as many as numbers, else null.</summary>
    public static List<TextSpan>? Items(string text, TextSpan phrase, int count)
    {
        var items = new List<TextSpan>();
        var start = phrase.Start;
        var depth = 0;
        for (var i = phrase.Start; i <= phrase.End; i++)
        {
            var c = i < phrase.End ? text[i] : '、';
            depth += c is '“' or '（' ? 1 : c is '”' or '）' ? -1 : 0;
            if (i < phrase.End && (depth > 0 || c is not ('、' or '和' or '及' or '与') || IsInWord(text, i, phrase)))
            {
                continue;
            }

            if (i > start)
            {
                items.Add(new TextSpan(start, i));
            }

            start = i + 1;
        }

        return items.Count == count ? items : null;
    }

    /// <summary>普及率, 参与率, 总和: the character is a part of a word.</summary>
    private static bool IsInWord(string text, int at, TextSpan phrase) =>
        at > phrase.Start && (text[at], text[at - 1]) is ('及', '普' or '涉' or '触' or '波' or '惠') or ('与', '参' or '赠' or '给') or ('和', '总' or '饱' or '缓' or '温' or '中')
        || (at + 1 < phrase.End && (text[at], text[at + 1]) is ('及', '格' or '时') or ('和', '平' or '谐'));

    /// <summary>562户1873人: households and the people in them.</summary>
    private static bool IsHeadCount(MeasureDraft first, MeasureDraft second) =>
        first.End == second.Quantity.Span.Start && first.Quantity.Unit == "户" && (second.Quantity.Unit is "人" or "名");

    private static bool IsJoined(string text, MeasureDraft first, MeasureDraft second, bool isDistributed) =>
        (first.Quantity.Unit == second.Quantity.Unit || isDistributed) && !CountsAnother(text, first, second) && IsJoint(text, first.End, second.Quantity.Span.Start);

    /// <summary>甲企业达到3000家，12家乙工厂获评…: the second has its own thing behind it, behind a comma also where a number follows it.</summary>
    private static bool CountsAnother(string text, MeasureDraft first, MeasureDraft second) =>
        second.Quantity.Kind == UnitKind.Count && second.Right.Length > 1 && first.Left.Phrase.Length > 1 && !first.Left.IsDistributed
        && (!second.RightMeetsNumber || text[second.Quantity.Span.Start - 1] == '，');

    private static bool IsJoint(string text, int start, int end)
    {
        if (end - start is < 1 or > 2)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('、' or '和' or '及' or '与' or '以' or '，'))
            {
                return false;
            }
        }

        return true;
    }
}
