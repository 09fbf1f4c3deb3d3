using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// Cuts a sentence into the words that show where names begin and end. It is no word segmentation: what no lexicon knows stays
/// together as text, and a cut inside a name costs that reading only a little.
/// </summary>
internal sealed class Tokenizer(ScannedText scanned)
{
    private const int LongestClassifier = 4;

    /// <summary>The length of 2024年.</summary>
    private const int YearLength = 5;

    /// <summary>The characters that are a token, or begin one, where no word does.</summary>
    private static readonly CharacterFilter Openings = CharacterFilter.Of("，。；！？：,;!?:…、—“‘《「（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*＊[［〔0123456789一二三四五六七八九十两百千首多各数每某本该第连将的等和与及暨");

    private readonly string _text = scanned.Text;

    /// <summary>Appends the tokens of the text between two positions.</summary>
    public void Tokenize(int start, int end, List<Token> tokens)
    {
        if (HeadingMark.Match(_text.AsSpan(start, end - start)) is { } heading)
        {
            tokens.Add(new Token(TokenKind.ClauseEnd, start, start + heading.Length, null));
            start += heading.Length;
        }

        var textStart = start;
        for (var i = start; i < end;)
        {
            if (!scanned.IsMarked(i) && !Openings.MayContain(_text[i]))
            {
                i++;
                continue;
            }

            if (NoteMarkAt(i, end) is > 0 and var mark)
            {
                // “两网四化”⑦, 绿色工厂[2]: no word of the sentence.
                if (textStart < i)
                {
                    tokens.Add(new Token(TokenKind.Text, textStart, i, null));
                }

                i = textStart = i + mark;
                continue;
            }

            var token = Next(i, start, end);
            if (token.Kind == TokenKind.Text)
            {
                i = token.End;
                continue;
            }

            if (textStart < i)
            {
                tokens.Add(new Token(TokenKind.Text, textStart, i, null));
            }

            tokens.Add(token);
            i = textStart = token.End;
        }

        if (textStart < end)
        {
            tokens.Add(new Token(TokenKind.Text, textStart, end, null));
        }
    }

    /// <summary>The length of the mark of a note: ①, [2], *.</summary>
    private int NoteMarkAt(int i, int end)
    {
        var c = _text[i];
        if (c is >= '①' and <= '⑳' or '*' or '＊')
        {
            return 1;
        }

        if (c is not ('[' or '［' or '〔'))
        {
            return 0;
        }

        var j = i + 1;
        while (j < end && j - i < 4 && char.IsAsciiDigit(_text[j]))
        {
            j++;
        }

        return j > i + 1 && j < end && _text[j] is ']' or '］' or '〕' ? j + 1 - i : 0;
    }

    private Token Next(int i, int start, int end)
    {
        var c = _text[i];
        if (EndsClause(c))
        {
            return new Token(TokenKind.ClauseEnd, i, i + 1, null);
        }

        switch (c)
        {
            case '、':
                return new Token(TokenKind.ListMark, i, i + 1, null);
            case '—' when i + 1 < end && _text[i + 1] == '—':
                return new Token(TokenKind.ClauseEnd, i, i + 2, null);
            case '“' or '‘' or '《' or '「':
                return EnclosedAt(i, Quotations.Length(_text.AsSpan(i, end - i)), TokenKind.Quote);
            case '连' when TimesEnd(i, end) is > 0 and var times:
                return new Token(TokenKind.Adverb, i, times, null);
            case '（' or '(':
                return EnclosedAt(i, Enclosed.Length(_text.AsSpan(i, end - i), c == '（' ? '）' : ')'), TokenKind.Bracket);
            default:
                return CountAt(i, start, end) ?? WordAt(i, start, end) ?? new Token(TokenKind.Text, i, i + 1, null);
        }
    }

    /// <summary>Where 连续6年 ends before a verb, which it says how often of; else 0.</summary>
    private int TimesEnd(int i, int end)
    {
        if (i + 4 >= end || _text[i + 1] != '续')
        {
            return 0;
        }

        var j = i + 2;
        while (j < end && (char.IsAsciiDigit(_text[j]) || IsChineseNumeral(_text[j])))
        {
            j++;
        }

        return j > i + 2 && j + 1 < end && _text[j] is '年' or '次' or '届' && scanned.WordAt(j + 1) is { Length: > 1 } verb && verb.Is(WordClass.Verb) ? j + 1 : 0;
    }

    /// <summary>A quotation or bracket is one token when it is short; a long one is text like any other.</summary>
    private static Token EnclosedAt(int i, int length, TokenKind kind) =>
        length > 0 ? new Token(kind, i, i + length, null) : new Token(TokenKind.ClauseEnd, i, i + 1, null);

    private Token? WordAt(int i, int start, int end)
    {
        var place = scanned.PlaceAt(i);
        var word = scanned.WordAt(i);
        if (place is not null && place.Length >= (word?.Length ?? 0) && i + place.Length <= end)
        {
            return new Token(TokenKind.Noun, i, i + place.Length, null);
        }

        if (word is { Text: [.., '区' or '县' or '市' or '省'] } && word.Is(WordClass.Noun) && i + word.Length < end && _text[i + word.Length] == '级')
        {
            // 建成区级养老中心: the rank begins within the longer word.
            word = scanned.Vocabulary.Find(_text.AsSpan(i, word.Length - 1));
        }

        if (word is { Text: [_, '等'] } && ClosesList(i + 2, end))
        {
            return null;
        }

        if (word is not null && i + word.Length <= end && !YieldsTo(i, start, word) && !NamesStreet(i, end, word) && (word.Length > 1 || OpensVerb(i, word)))
        {
            var kind = KindOf(word);
            return new Token(kind, i, i + word.Length + (kind == TokenKind.Verb ? ParticleAt(i + word.Length, end, word) : 0), word);
        }

        return _text[i] switch
        {
            // 将乡村振兴规划落到实处: with nothing before it, 将 opens an object.
            '将' when i == start || EndsClause(_text[i - 1]) => new Token(TokenKind.Preposition, i, i + 1, null),
            '的' => new Token(TokenKind.Of, i, i + 1, null),
            '等' => new Token(TokenKind.AndSoOn, i, i + 1, null),
            '暨' when (i + 1 < end && _text[i + 1] is '南' or '阳') || (i > 0 && _text[i - 1] == '诸') => null,
            // 人和集团, 太和大桥: nothing can be joined to one character.
            '和' when i > 1 && (EndsClause(_text[i - 2]) || _text[i - 2] == '、') && _text[i - 1] is not ('”' or '）' or '》' or '省' or '市' or '县' or '区') && scanned.WordAt(i - 1) is null => null,
            '和' or '与' or '及' or '暨' => new Token(TokenKind.Conjunction, i, i + 1, null),
            _ => null,
        };
    }

    /// <summary>完成了, 实施好: 1 for a particle that belongs to the verb before it.</summary>
    private int ParticleAt(int i, int end, Lexeme verb)
    {
        var next = i + 1 < end ? _text[i + 1] : '\0';
        return i < end && scanned.WordAt(i) is null or { Length: 1 }
            && (_text[i] == '了' ? next != '解' : _text[i] == '好' && verb.Phase is not null && next is not ('品' or '人' or '书' or '事'))
                ? 1
                : 0;
    }

    /// <summary>华特等一批企业: 等 closes a list rather than a word.</summary>
    private bool ClosesList(int i, int end) =>
        i + 1 < end && (char.IsAsciiDigit(_text[i]) || (_text[i] is '一' or '多' && _text[i + 1] is '批' or '家' or '个' or '项'));

    /// <summary>生产力促进中心: a verb that a longer word overlaps is none.</summary>
    private bool YieldsTo(int i, int start, Lexeme word)
    {
        if (!word.Is(WordClass.Verb | WordClass.GeneralVerb | WordClass.Adverb))
        {
            return false;
        }

        for (var k = i + 1; k < i + word.Length; k++)
        {
            if (scanned.WordAt(k) is { } other && other.Is(WordClass.Suffix | WordClass.Noun) && (other.Length > word.Length || (other.Length == word.Length && other.Is(WordClass.Noun) && !word.Is(WordClass.Adverb) && !OpensClause(i, start))) && k + other.Length > i + word.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>经二路: no way that is taken; 人民路, 建设大道: neither those who live there nor what is done.</summary>
    private bool NamesStreet(int i, int end, Lexeme word) =>
        (word.Is(WordClass.Street) && IsStreet(i + word.Length, end)) || (word.Text == "经" && i + 2 < end && IsChineseNumeral(_text[i + 1])
        && (_text[i + 2] is '路' or '街' || (i + 3 < end && IsChineseNumeral(_text[i + 2]) && _text[i + 3] is '路' or '街')));

    /// <summary>人民|路, 建设|北路, 发展|大道; not 建设路网, 创新路径, 文化街区.</summary>
    private bool IsStreet(int i, int end)
    {
        i += i < end && _text[i] is '东' or '西' or '南' or '北' or '中' ? 1 : 0;
        if (i >= end)
        {
            return false;
        }

        var next = i + 1 < end ? _text[i + 1] : '\0';
        return _text[i] == '路' ? !"网灯面基径口况长政牌域子沿由线上".Contains(next)
            : _text[i] == '街' ? next is not ('道' or '区' or '巷' or '镇')
            : _text[i] == '大' && next is '道' or '街';
    }

    /// <summary>推进城南片区建设: right behind a mark the verb goes before the noun that begins within it (进城).</summary>
    private bool OpensClause(int i, int start) => i == start || EndsClause(_text[i - 1]);

    /// <summary>将, 要, 已 are adverbs only right before a verb; in 有限公司 and 主要 they are parts of words.</summary>
    private bool OpensVerb(int i, Lexeme word) =>
        !word.Is(WordClass.Adverb)
        || scanned.WordAt(i + 1) is { } next && next.Is(WordClass.Verb | WordClass.GeneralVerb | WordClass.Adverb) && next.Length > 1;

    private static TokenKind KindOf(Lexeme word) =>
        word.Text is "以及" ? TokenKind.Conjunction
        : word.Is(WordClass.Verb) ? TokenKind.Verb
        : word.Is(WordClass.Noun) ? TokenKind.Noun
        : word.Is(WordClass.Suffix) ? TokenKind.Noun
        : word.Is(WordClass.Self) ? TokenKind.Self
        : word.Is(WordClass.Adverb) ? TokenKind.Adverb
        : word.Is(WordClass.Preposition) ? TokenKind.Preposition
        : word.Is(WordClass.Stop) ? TokenKind.Stop
        : word.Is(WordClass.GeneralVerb) ? TokenKind.Verb
        : TokenKind.Noun;

    /// <summary>A number with what counts: 8所, 1.1万个, 一批, 首家. A number beside a letter is part of a name (S316, 5G).</summary>
    private Token? CountAt(int i, int start, int end)
    {
        var j = i;
        if (char.IsAsciiDigit(_text[i]) && (i == start || !IsNumberOrLatin(_text[i - 1])))
        {
            while (j < end && (char.IsAsciiDigit(_text[j]) || _text[j] is '.' or '万' or '亿' or '余' or '多'))
            {
                j++;
            }

            if (j < end && _text[j] is '%' or '％')
            {
                return new Token(TokenKind.Count, i, j + 1, null);
            }
        }
        else if (_text[i] == '各' && i + 1 < end && char.IsAsciiDigit(_text[i + 1]))
        {
            return CountAt(i + 1, start, end) is { } each ? each with { Start = i } : null;
        }
        else if (_text[i] is '首' or '多' or '各' or '数' or '每' or '某' or '本' or '该')
        {
            j++;
        }
        else
        {
            while (j < end && IsChineseNumeral(_text[j]))
            {
                j++;
            }
        }

        if (_text[i] == '首' && j < end && _text[j] == '批')
        {
            return null;
        }

        if (j > i && j < end && _text[j] == '届' && _text[i] != '首' && i - start >= 2 && _text.AsSpan(i - 2, 2) is "举办" or "承办" or "召开" && j + 1 < end)
        {
            // 连续举办五届文化节 counts, 第五届文化节 does not.
            return new Token(TokenKind.Count, i, j + 1, null);
        }

        if (i + 2 < end && _text[i] == '第' && _text[i + 1] == '一' && _text[i + 2] is '个' or '家' or '条' or '座' or '所')
        {
            // 全国第一个…中心
            return new Token(TokenKind.Count, i, i + 3, null);
        }

        if ((i > start && _text[i - 1] == '第') || (j - i == 4 && j < end && _text[j] == '天' && _text.AsSpan(i, 2) is "20"))
        {
            // 第一批 is an order; 2023天府大会 has a year.
            return null;
        }

        if (j == i || ClassifierAt(i, j, end) is not (> 0 and var length))
        {
            return null;
        }

        if (j + 1 < end && _text[j] == '周' && _text[j + 1] == '年')
        {
            // 建县60周年庆祝活动
            return null;
        }

        var counted = j + length;
        if (_text[counted - 1] == '年' && counted < end && _text[counted] == '度')
        {
            // 2019年度百强县 has a year in its name.
            return null;
        }

        if (counted + 2 < end && _text[counted] == '（' && _text[counted + 2] == '）' && "个条段处所家户间套区座台名".Contains(_text[counted + 1], StringComparison.Ordinal))
        {
            // 8条（个）
            counted += 3;
        }

        if (i > start && !EndsClause(_text[i - 1]) && TimeEnd(i, counted, end) is > 0 and var until)
        {
            return new Token(TokenKind.Adverb, i, until, null);
        }

        var bound = end - counted >= 2 && _text.AsSpan(counted, 2) is "以上" or "以内" or "以下" or "左右" ? 2 : 0;
        return new Token(TokenKind.Count, i, counted + bound, null);
    }

    /// <summary>大桥2024年9月底前|建成: where a date before a verb ends, which only says when; else 0.</summary>
    private int TimeEnd(int number, int i, int end)
    {
        if (!(_text[i - 1] is '月' or '日' || (_text[i - 1] == '年' && i - number == YearLength)))
        {
            return 0;
        }

        for (var at = -1; at != i;)
        {
            at = i;
            while (i < end && char.IsAsciiDigit(_text[i]))
            {
                i++;
            }

            i = i > at && !(i < end && _text[i] is '月' or '日') ? at : i;
            while (i < end && "月日年底初末份上中下旬半以之前".Contains(_text[i], StringComparison.Ordinal))
            {
                i++;
            }
        }

        return i < end && scanned.WordAt(i) is { Length: > 1 } word && word.Is(WordClass.Verb | WordClass.Adverb) ? i : 0;
    }

    /// <summary>The length of the counting word after a number, or 0.</summary>
    private int ClassifierAt(int number, int i, int end)
    {
        var ordinary = char.IsAsciiDigit(_text[number]);
        var longest = 0;
        foreach (var word in scanned.Vocabulary.Automaton.Beginnings(_text.AsSpan(i, Math.Min(LongestClassifier, end - i))))
        {
            if (scanned.Vocabulary[word.Pattern].Is(WordClass.Classifier) && (ordinary || IsPlainCounter(_text.AsSpan(i, word.End))))
            {
                longest = word.End;
            }
        }

        return longest;
    }

    /// <summary>After a Chinese numeral only these count: 三期 and 四号 belong to names.</summary>
    private static bool IsPlainCounter(ReadOnlySpan<char> word) =>
        word is "个" or "家" or "所" or "座" or "条" or "批" or "项" or "类" or "张" or "轮" or "处" or "件" or "场" or "名" or "支";

    private static bool EndsClause(char c) => c is '，' or '。' or '；' or '！' or '？' or '：' or ',' or ';' or '!' or '?' or ':' or '…';

    private static bool IsChineseNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '两' or '百' or '千';

    private static bool IsNumberOrLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';
}
