using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// Whose a public body is: 永康市|人民政府, 第十八届|人大常委会. Words that join or govern (国务院重大决策部署和|省委) belong to the sentence and not to its name.
/// </summary>
internal static class OrganOwner
{
    private const int Longest = 12;

    public static bool Is(SentenceView view, int start, int end)
    {
        if (end - start > Longest)
        {
            return false;
        }

        if (view.Slice(start, end) is [.., '委', '省' or '市' or '县' or '区' or '州' or '旗'])
        {
            // 州委|州政府
            return false;
        }

        foreach (var token in view.Tokens)
        {
            if (token.Start >= start && token.Start < end && token.Kind is TokenKind.Conjunction or TokenKind.Preposition or TokenKind.Of or TokenKind.Stop)
            {
                return false;
            }
        }

        return true;
    }
}
