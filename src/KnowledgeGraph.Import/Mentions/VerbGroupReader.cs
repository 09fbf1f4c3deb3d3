using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Finds the groups of verbs among the tokens of a clause: where one begins, how far it goes, and what it says.</summary>
internal sealed class VerbGroupReader(ScannedText scanned, List<Token> tokens)
{
    /// <summary>A group begins at a token, where another one governs it or none.</summary>
    public bool Begins(int i, int first, int last, VerbGroup? governing)
    {
        var token = tokens[i];
        var atStart = i == first || tokens[i - 1].Kind is TokenKind.Self;
        var afterMark = i > first && IsSeparator(i - 1);
        switch (token.Kind)
        {
            case TokenKind.Adverb:
                var next = i + 1;
                while (next < last && tokens[next].Kind == TokenKind.Adverb)
                {
                    next++;
                }

                var beforeVerb = next < last && tokens[next].Kind == TokenKind.Verb;
                if (beforeVerb && !atStart && governing is null && tokens[next].Word!.Has(VerbTraits.NounLike) && next + 1 < last && IsSeparator(next + 1))
                {
                    // 番禺大道快速化改造、…
                    return false;
                }

                return atStart ? token.Length > 1 || beforeVerb
                    : beforeVerb && !EndsInSuffix(next, last)
                        && (governing is null || afterMark || (tokens[next].Word is { } ahead && ahead.Has(VerbTraits.Predicate) && MayInterrupt(ahead, governing)));
            case TokenKind.Verb when token.Word is { } word:
                if ((governing?.Phase is not null && IsWorkNoun(i, last)) || (i > first && !afterMark && i + 1 < last && tokens[i + 1].Kind == TokenKind.AndSoOn))
                {
                    // A扩能、B搬迁等项目: work is named like a thing.
                    return false;
                }

                if (i > first && !afterMark && word.Phase == Facts.Phase.Advance && (word.Has(VerbTraits.Tail) || IsTail(i + 1, last)) && EndsMember(i + 1, last))
                {
                    // 推动甲装置优化改造、乙生产线扩产等项目: within a list work is named like a thing.
                    return false;
                }

                if (governing is not null && !afterMark && word.Text is "运营" or "运行" && i + 1 < last && tokens[i + 1].Kind is TokenKind.Text or TokenKind.Noun or TokenKind.Verb)
                {
                    // 推进铁路运营管理改革
                    return false;
                }

                if (NamesStreet(token.End) && !(word.Has(VerbTraits.Predicate) || afterMark))
                {
                    return false;
                }

                if (atStart)
                {
                    return !word.Has(VerbTraits.NounLike) || (word.Text is "创新" or "合作" or "更新" or "应用" or "联动" && EndsInSuffix(i, last) ? false : i + 1 < last && (IsSeparator(i + 1) ? JoinsVerbs(i + 1, last) : !IsPredicate(i + 1)));
                }

                if (!word.Is(WordClass.Verb))
                {
                    return false;
                }

                return word.Has(VerbTraits.NounLike) ? IsHelpedTo(i, last, governing) || IsDoneThere(i, first, last)
                    : word.Has(VerbTraits.Predicate) ? !EndsInSuffix(i, last) && (afterMark || (MayInterrupt(word, governing) && !IsWorkInName(word, i, governing))) && !IsSoughtTail(word, i, last, governing)
                    : afterMark && i + 1 < last && !IsSeparator(i + 1) && !EndsInSuffix(i, last)
                        && !(tokens[i - 1].Kind == TokenKind.Conjunction && TitleNames.IsAward(governing));
            default:
                return false;
        }
    }

    /// <summary>Nothing but work stands between here and the next list mark.</summary>
    private bool EndsMember(int i, int last)
    {
        while (i < last && tokens[i] is { Kind: TokenKind.Verb, Word: { } word } && word.Has(VerbTraits.Tail))
        {
            i++;
        }

        return i < last && tokens[i].Kind is TokenKind.ListMark or TokenKind.AndSoOn;
    }

    private bool IsTail(int i, int last) => i < last && tokens[i] is { Kind: TokenKind.Verb, Word: { } word } && word.Has(VerbTraits.Tail);

    /// <summary>支持五云镇建设脐橙小镇: the one that is helped has its own verb.</summary>
    private bool IsHelpedTo(int i, int last, VerbGroup? governing) =>
        governing?.Head is "支持" or "鼓励" or "引导" or "指导" or "推动" or "帮助" or "助力" or "引进" or "招引" or "依托" or "协助"
        && tokens[i].Word!.Text is "建设" or "发展" or "培育" or "改造"
        && i + 1 < last && !IsSeparator(i + 1) && tokens[i + 1].Kind is not TokenKind.Verb && (!EndsInSuffix(i, last) || IsTitle(tokens[i + 1]))
        && (IsPlace(i - 1) || tokens[i - 1].Word?.Suffixes is [{ Type: EntityType.Institution }, ..] || IsFirm(i - 1, governing));

    /// <summary>在白水镇建设光伏电站: what is done at a place.</summary>
    private bool IsDoneThere(int i, int first, int last) =>
        i > first + 1 && tokens[first] is { Kind: TokenKind.Preposition, Word.Text: "在" } && tokens[i].Word!.Has(VerbTraits.Builds)
        && i + 1 < last && !IsSeparator(i + 1) && !EndsInSuffix(i, last)
        && (IsPlace(i - 1) || tokens[i - 1].Word?.Suffixes is [{ Type: EntityType.Place }, ..]);

    private static bool IsTitle(Token token) => token.Word?.Suffixes.Any(reading => reading.Type == EntityType.Honour) == true;

    private bool IsPlace(int i) => scanned.PlaceAt(tokens[i].Start) is { } place && tokens[i].Length == place.Text.Length;

    /// <summary>引进永源牧业建设…: a short name right behind the verb.</summary>
    private bool IsFirm(int i, VerbGroup governing)
    {
        var from = i;
        while (from > 0 && tokens[from - 1].Start >= governing.End && tokens[from - 1].Kind is TokenKind.Text or TokenKind.Noun)
        {
            from--;
        }

        return tokens[i].Kind is TokenKind.Text or TokenKind.Noun && tokens[from].Start == governing.End && tokens[i].End - governing.End is >= 4 and <= 8
            && scanned.Vocabulary.Find(scanned.Text.AsSpan(governing.End, tokens[i].End - governing.End)) is null
            && FirmNames.EndsInTrade(scanned.Vocabulary, scanned.Text.AsSpan(governing.End, tokens[i].End - governing.End)) > 0;
    }

    /// <summary>实施东山中学新建、西山小学扩建: work that is named behind its object.</summary>
    private bool IsWorkNoun(int i, int last) =>
        tokens[i].Word!.Text is "新建" or "续建" or "改扩建" or "新改扩建" or "在建" && i > 0 && tokens[i - 1].Kind is TokenKind.Text or TokenKind.Noun
        && (i + 1 == last || tokens[i + 1].Kind is TokenKind.ListMark or TokenKind.AndSoOn or TokenKind.Conjunction);

    /// <summary>黄石水库灌区续建配套项目: work that is named before it has a subject other than a place.</summary>
    private bool IsWorkInName(Lexeme word, int i, VerbGroup? governing) =>
        governing is null && word.Text is "续建" or "新建" or "兴建" or "在建" or "扩建"
        && tokens[i - 1].Kind is TokenKind.Noun && scanned.PlaceAt(tokens[i - 1].Start) is null;

    /// <summary>推进…高新区创建: the noun of work at the end of what a verb governs.</summary>
    private static bool IsSoughtTail(Lexeme word, int i, int last, VerbGroup? governing) =>
        word.Has(VerbTraits.Seeks) && word.Has(VerbTraits.Tail) && i + 1 == last && governing is not null;

    /// <summary>解放街, 建设路: a verb that gave its name to a street.</summary>
    private bool NamesStreet(int end) =>
        end < scanned.Text.Length && scanned.Text[end] is '路' or '街' or '桥' or '村' or '镇' or '巷'
        && scanned.WordAt(end) is null or { Text.Length: 1 };

    /// <summary>
    /// Within what a verb governs, another verb is mostly a part of a name (科技企业提质攻坚), unless it is one that has its own subject:
    /// 推进X开工, 支持X打造Y.
    /// </summary>
    private static bool MayInterrupt(Lexeme word, VerbGroup? governing) =>
        governing is null || (governing.Phase is null && !governing.Has(VerbTraits.Receives | VerbTraits.Seeks)) || governing.Has(VerbTraits.Auxiliary)
        || word.Has(VerbTraits.Receives | VerbTraits.Seeks) || word.Text == "完成"
        || (word.Has(VerbTraits.Tail) && word.Phase is not null && (word.Phase != Facts.Phase.Advance || word.Has(VerbTraits.Builds)));

    private bool IsPredicate(int i) => tokens[i].Word is { } word && word.Is(WordClass.Verb) && word.Has(VerbTraits.Predicate);

    /// <summary>The next word makes a name of this one: 启动区, 推进机制.</summary>
    public bool EndsInSuffix(int i, int last) =>
        i + 1 < last && tokens[i + 1] is { Kind: TokenKind.Noun, Length: > 1, Word: { } next } && next.Is(WordClass.Suffix) && !next.Is(WordClass.Level)
        && tokens[i].Word is { } word && !word.Has(VerbTraits.Receives) && !word.Has(VerbTraits.Seeks)
        && !(word.Phase == Facts.Phase.Complete && !word.Has(VerbTraits.Tail));

    /// <summary>The group of the token before goes on with this one.</summary>
    public bool GoesOn(int i, int last)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Adverb)
        {
            // 健全|常态化帮扶机制: what is like this and not how it is done.
            return i + 1 < last && tokens[i + 1].Kind is TokenKind.Verb or TokenKind.Adverb && !(scanned.Text[token.End - 1] == '化' && EndsInSuffix(i + 1, last));
        }

        if (token.Kind == TokenKind.Conjunction)
        {
            return JoinsVerbs(i, last);
        }

        if (token.Kind != TokenKind.Verb || token.Word is not { } word || (NamesStreet(token.End) && !word.Has(VerbTraits.Predicate)))
        {
            return false;
        }

        if (tokens[i - 1].Kind == TokenKind.Conjunction)
        {
            return true;
        }

        if (tokens[i - 1].Kind == TokenKind.Adverb)
        {
            return true;
        }

        // 实施培育行动: a noun-like verb goes with the name after it unless the two verbs are one action (启动建设X).
        return word.Is(WordClass.Verb)
            && (!word.Has(VerbTraits.NounLike)
                || (tokens[i - 1].Word is { } before && before.Has(VerbTraits.NounLike | VerbTraits.Builds | VerbTraits.Auxiliary)
                    && i + 1 < last && !EndsInSuffix(i, last)));
    }

    /// <summary>新建和改造青云大道: two works on one thing.</summary>
    private bool JoinsVerbs(int i, int last) =>
        i + 2 < last && tokens[i].Kind == TokenKind.Conjunction && tokens[i - 1] is { Kind: TokenKind.Verb, Word: { } first } && first.Is(WordClass.Verb) && (first.Has(VerbTraits.Builds) || first.Text == "新增")
        && tokens[i + 1] is { Kind: TokenKind.Verb, Word: { } second } && second.Has(VerbTraits.Builds) && !EndsInSuffix(i + 1, last)
        && tokens[i + 2] is { Kind: TokenKind.Text or TokenKind.Quote or TokenKind.Noun } of && of.Word?.Is(WordClass.Suffix | WordClass.Abstract) != true;

    /// <summary>What the group between two tokens says.</summary>
    public VerbGroup Read(int first, int end)
    {
        Facts.Phase? phase = null;
        var definite = false;
        var traits = VerbTraits.None;
        var head = "";
        var opening = -1;
        var issues = false;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Word is not { } word || !word.Is(WordClass.Verb))
            {
                continue;
            }

            traits |= word.Traits;
            head = word.Text;
            opening = issues && !word.Has(VerbTraits.Issues | VerbTraits.Builds) && word.Phase is null or Facts.Phase.Advance && scanned.Text[tokens[i].End] != '“' ? tokens[i].Start : -1;
            issues = word.Has(VerbTraits.Issues);
            if (word.Phase is not { } own)
            {
                continue;
            }

            if (own == Facts.Phase.Advance && word.Has(VerbTraits.Builds) && scanned.Text[tokens[i].End - 1] == '了')
            {
                // 建设了救治中心: done, whatever the verb alone says.
                own = Facts.Phase.Complete;
            }

            if (own == Facts.Phase.Plan && word.Has(VerbTraits.Tail))
            {
                // 完成选址, 启动可研: what is completed is a preparation.
                (phase, definite) = (own, true);
                break;
            }

            var auxiliary = word.Has(VerbTraits.Auxiliary);
            if (phase is null || (!definite && !auxiliary) || (!auxiliary && own > phase && own is Facts.Phase.Complete or Facts.Phase.Open))
            {
                phase = own;
                definite = !auxiliary;
            }
        }

        var words = scanned.Text.AsSpan(tokens[first].Start, tokens[end - 1].End - tokens[first].Start);
        var jointly = words.Contains("共同", StringComparison.Ordinal) || words.Contains("联合", StringComparison.Ordinal) || words.Contains("合作", StringComparison.Ordinal);
        return new VerbGroup(
            tokens[first].Start, tokens[end - 1].End, phase, traits, head, words.Contains("分别", StringComparison.Ordinal), jointly, opening);
    }

    private bool IsSeparator(int token) => tokens[token].Kind is TokenKind.ListMark or TokenKind.Conjunction;
}
