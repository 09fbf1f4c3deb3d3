using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

internal enum TailKind : byte
{
    /// <summary>The item ends with the name.</summary>
    None,

    /// <summary>Nouns of work and nothing else follow: X建设, X改造提升.</summary>
    Work,

    /// <summary>Other words and then a noun of work: 南苑区块房屋征收.</summary>
    LaterWork,

    /// <summary>A word that is no part of names: X工作, X招牌.</summary>
    Abstract,

    /// <summary>A quotation or bracket.</summary>
    Mark,

    /// <summary>Anything else: the name may not end here.</summary>
    Open,

    /// <summary>The position is inside a known word.</summary>
    InsideWord,
}

/// <summary>What follows a name in its list item.</summary>
/// <param name="Verb">The noun of work, where there is one.</param>
internal readonly record struct Tail(TailKind Kind, Lexeme? Verb)
{
    private const string BuiltEnds = "期速道桥园路线站港馆厦楼镇库场铁";
    private const double Certain = 0.8;

    private static readonly string[] Works = ["项目", "建设项目", "扩建项目", "改扩建项目", "改造项目", "技术改造项目", "改建项目"];

    public static Tail After(SentenceView view, Item item, int end)
    {
        end += WorksAt(view, end, item.End);
        if (end >= item.End)
        {
            return default;
        }

        var i = view.TokenAt(item.Zone, end);
        var first = view.Tokens[i];
        if (first.Start < end)
        {
            return new Tail(first.Kind is TokenKind.Text ? TailKind.Open : TailKind.InsideWord, null);
        }

        Lexeme? verb = null;
        var onlyWork = true;
        var longerName = false;
        for (var k = i; k < item.Zone.EndToken && view.Tokens[k].Start < item.End; k++)
        {
            var token = view.Tokens[k];
            var isWork = token.Kind == TokenKind.Verb && token.Word!.Has(VerbTraits.Tail);
            var filler = token.Kind == TokenKind.Adverb || token.Kind is TokenKind.Noun && token.Word is { } word && word.Is(WordClass.Abstract | WordClass.Stop);
            onlyWork &= isWork || (filler && verb is not null);
            longerName |= verb is null && token.Kind == TokenKind.Noun && token.Word?.Is(WordClass.Suffix) == true && !token.Word.Is(WordClass.Abstract);
            if (isWork)
            {
                verb ??= token.Word;
                if (token.Word!.Phase == Facts.Phase.Plan)
                {
                    verb = token.Word;
                }
            }
        }

        // 临江河流域综合治理项目: the item ends in the last word of a longer name.
        var last = view.Tokens[view.TokenAt(item.Zone, item.End - 1)];
        longerName |= last is { Kind: TokenKind.Noun, Length: > 1, Word: { } ending } && ending.Is(WordClass.Suffix);
        if (view.Text[end] is '内' && !longerName)
        {
            return new Tail(TailKind.Abstract, null);
        }

        return verb is not null && !longerName ? new Tail(onlyWork ? TailKind.Work : TailKind.LaterWork, verb)
            : first.Kind is TokenKind.Quote or TokenKind.Bracket ? new Tail(TailKind.Mark, null)
            : view.Text[end - 1] == '”' && QuotedParts.IsFrame(view, view.Slice(end, item.End)) ? new Tail(TailKind.Abstract, null)
            : view.Scanned.Vocabulary.Names.Outcomes.AtStart(view.Slice(end, item.End)) > 0 ? new Tail(TailKind.Abstract, null)
            : first.Kind is TokenKind.Stop or TokenKind.Preposition || first.Word?.Is(WordClass.Abstract | WordClass.Stop) == true ? new Tail(TailKind.Abstract, null)
            : new Tail(TailKind.Open, null);
    }

    /// <summary>滨河大道|项目, 青山电站二期|建设项目: the length of the word that only says that a thing of this name is built; not in 项目建议书.</summary>
    public static int WorksAt(SentenceView view, int start, int end)
    {
        if (start >= end || !EndsBuilt(view, start) || view.Scanned.WordAt(start) is { Text.Length: > 2, Phase: Facts.Phase.Plan })
        {
            return 0;
        }

        foreach (var word in Works)
        {
            if (view.Slice(start, end).StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>What stands before a position is called by a word for what is built: …大道, …二期.</summary>
    public static bool EndsBuilt(SentenceView view, int end) =>
        end >= 2 && BuiltEnds.Contains(view.Text[end - 1], StringComparison.Ordinal)
        && view.Scanned.SuffixBefore(end) is { Text: { Length: > 1 } and not "停车场", Suffixes: [{ Type: EntityType.Project, Weight: >= Certain }, ..] };

    /// <summary>What this end of a name adds to its score; minus infinity where no name can end.</summary>
    public double Score(Weights weights) => Kind switch
    {
        TailKind.None => weights.RightItem,
        TailKind.Work => weights.RightTail,
        TailKind.LaterWork => weights.RightTailLater,
        TailKind.Abstract => weights.RightAbstract,
        TailKind.Mark => weights.RightMark,
        TailKind.Open => weights.RightOpen,
        _ => double.NegativeInfinity,
    };
}
