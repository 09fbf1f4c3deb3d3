namespace KnowledgeGraph.Import.Reflow;

/// <summary>How far a heading goes that begins a paragraph.</summary>
internal static class HeadingExtent
{
    private const int LongestLine = 60;
    private const int LongestSentence = 46;
    private const int LongestRunIn = 26;

    /// <summary>Beginnings of short sentences that are no titles.</summary>
    private static readonly string[] NoTitles =
        ["各位", "一年来", "五年来", "过去", "我们", "在此", "在", "这", "同时", "对此", "当前", "现在", "请", "让", "去年", "今年", "全年"];

    /// <summary>Characters of a numbered heading, or 0 where the numbered text is an item of a list.</summary>
    public static int OfNumbered(ReadOnlySpan<char> paragraph, HeadingMark mark)
    {
        var stop = paragraph.IndexOfAny("。！？；：");
        var heading = stop < 0 ? paragraph : paragraph[..(stop + 1)];
        if (heading.Length == mark.Length || HasQuantity(heading[mark.Length..]) || heading[^1] == '；')
        {
            return 0;
        }

        // 1.加快城市更新。 alone on its line is an item; 1.加快城市更新。开工… has a run-in title.
        var isItem = mark.Level >= 3 && stop >= 0 && heading.Length == paragraph.Length;
        return !isItem && heading.Length <= (stop < 0 ? LongestLine : LongestSentence) ? heading.Length : 0;
    }

    /// <summary>Characters of a short first sentence that is the title of its paragraph (社会保障更加有力。), or 0.</summary>
    public static int OfRunIn(ReadOnlySpan<char> paragraph)
    {
        var stop = paragraph.IndexOf('。');
        if (stop is < 3 or > LongestRunIn || stop + 1 == paragraph.Length)
        {
            return 0;
        }

        var title = paragraph[..stop];
        if (title.IndexOfAnyInRange('0', '9') >= 0 || title.IndexOfAny("“：；！？、") >= 0 || title.Count('，') > 1)
        {
            return 0;
        }

        foreach (var word in NoTitles)
        {
            if (title.StartsWith(word, StringComparison.Ordinal))
            {
                return 0;
            }
        }

        return stop + 1;
    }

    /// <summary>Whether a number other than a year stands in the text.</summary>
    private static bool HasQuantity(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '.'))
            {
                i++;
            }

            if (i + 1 == text.Length || text[i + 1] != '年')
            {
                return true;
            }
        }

        return false;
    }
}
