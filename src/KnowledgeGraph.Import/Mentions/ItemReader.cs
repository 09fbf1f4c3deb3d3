using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Cuts a zone into the items of its list.</summary>
internal static class ItemReader
{
    public static void Read(string text, List<Token> tokens, Zone zone)
    {
        var start = -1;
        var end = -1;
        var counted = false;
        var isClass = false;
        var conjunction = false;
        var listStart = 0;
        for (var i = zone.FirstToken; i <= zone.EndToken; i++)
        {
            var token = i < zone.EndToken ? tokens[i] : default;
            if (i < zone.EndToken && token.Kind is not (TokenKind.ListMark or TokenKind.Conjunction or TokenKind.AndSoOn or TokenKind.Count)
                && !(token is { Kind: TokenKind.Preposition, Word.Text: "在" } && start >= 0))
            {
                if (start < 0 && token.Kind == TokenKind.Of)
                {
                    continue;
                }

                if (start >= 0 && end == token.Start && IsListOfQuotes(text, tokens, i, zone.EndToken) && text[start] == '“' && text[end - 1] == '”')
                {
                    // “甲”“乙”等: between quotations stands no mark.
                    zone.Items.Add(new Item(zone, start, end) { AfterConjunction = conjunction });
                    (start, conjunction) = (-1, false);
                }

                if (start < 0)
                {
                    start = token.Start;
                }

                end = token.End;
                continue;
            }

            if (i < zone.EndToken && token.Kind == TokenKind.Count && start >= 0 && (SaysCapacity(text, token.Start) || IsCapacity(text, tokens, i, zone.EndToken)))
            {
                end = token.End;
                continue;
            }

            if (i < zone.EndToken && token.Kind == TokenKind.Count && start < 0)
            {
                counted = !IsSize(text, token) && !IsGround(text, token);
                continue;
            }

            var closes = i < zone.EndToken && (token.Kind == TokenKind.AndSoOn || (token.Kind == TokenKind.Count && text[token.Start] is not ('首' or '第') && !IsSize(text, token)));
            var countsHead = closes && HasHead(text, tokens, i + 1, zone.EndToken);
            if (start >= 0)
            {
                var item = new Item(zone, start, end)
                {
                    Counted = counted || (i < zone.EndToken && token.Kind == TokenKind.Count && !countsHead && !IsSize(text, token)),
                    IsClass = isClass,
                    AfterConjunction = conjunction,
                    JoinedStart = conjunction && zone.Items.Count > 0 ? zone.Items[^1].Start : -1,
                };
                zone.Items.Add(item);
                if (isClass)
                {
                    for (var k = listStart; k < zone.Items.Count - 1; k++)
                    {
                        zone.Items[k].ClassItem ??= item;
                    }

                    listStart = zone.Items.Count;
                }
            }

            if (i == zone.EndToken)
            {
                break;
            }

            isClass = (closes && (countsHead || token.Kind == TokenKind.AndSoOn)) || (isClass && start < 0);
            conjunction = token.Kind == TokenKind.Conjunction;
            counted = token.Kind == TokenKind.Count && !closes && !IsSizeOf(text, token) && !IsFirst(text, token) && !IsGround(text, token);
            start = end = -1;
        }
    }

    private static bool IsListOfQuotes(string text, List<Token> tokens, int i, int end)
    {
        while (i < end && tokens[i].Kind == TokenKind.Quote && text[tokens[i].Start] == '“')
        {
            i++;
        }

        return i < end && tokens[i].Kind == TokenKind.AndSoOn;
    }

    /// <summary>年产5万吨…生产线: the number is a part of the name.</summary>
    private static bool SaysCapacity(string text, int number) =>
        number >= 3 && (text.AsSpan(number - 2, 2) is "年产" or "日产" or "处理" or "加工" or "装机" || text.AsSpan(number - 3, 3) is "装机超" or "装机达");

    /// <summary>金新化工100万吨尿素项目, 3.5万吨级航道, 宏达30万辆乘用车项目: a size before what has it.</summary>
    private static bool IsCapacity(string text, List<Token> tokens, int number, int end) =>
        number + 1 < end && (text[tokens[number].End - 1] is '吨' or '级' or '瓦' or '套' or '伏'
            || (text[tokens[number].End - 1] is '辆' or '台' or '片' or '颗' or '锭' && text.AsSpan(tokens[number].Start, tokens[number].Length).Contains('万')))
        && tokens[number + 1].Kind is TokenKind.Text or TokenKind.Noun or TokenKind.Verb;

    /// <summary>全国首个…中心, 世界第一条…铁路: one thing, which is the first far and wide.</summary>
    private static bool IsFirst(string text, Token count) =>
        text[count.Start] is '首' or '第' && count.Start >= 2 && text.AsSpan(count.Start - 2, 2) is "全国" or "国内" or "世界" or "全球" or "亚洲";

    /// <summary>A length, an area or money measures a thing and does not count several.</summary>
    private static bool IsSize(string text, Token count) =>
        "里米元吨瓦%％度届".Contains(text[count.End - 1], StringComparison.Ordinal)
        || text.AsSpan(count.Start, count.Length).IndexOfAny("里米元吨瓦届") >= 0;

    /// <summary>280亩|江南服饰产业园: the ground that one thing takes; 25万亩示范基地 are many.</summary>
    private static bool IsGround(string text, Token count) =>
        text[count.End - 1] == '亩' && !text.AsSpan(count.Start, count.Length).Contains('万');

    /// <summary>总投资7亿元的医院: what has the size is one thing; of 4.5米水深航道 it is a part of the kind.</summary>
    private static bool IsSizeOf(string text, Token count) =>
        IsSize(text, count) && (text[count.End - 1] == '元' || (count.End < text.Length && text[count.End] == '的'));

    /// <summary>After a number in a list: 周塘4个城中村建设项目, 甲、乙3座35万千瓦光热电站, but not 未来社区3个、….</summary>
    private static bool HasHead(string text, List<Token> tokens, int next, int end) =>
        next < end && (tokens[next].Kind is TokenKind.Text or TokenKind.Noun or TokenKind.Verb
            || (tokens[next].Kind == TokenKind.Count && IsCapacity(text, tokens, next, end)));
}
