using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Names that reports all over the country share (<c>known-names.tsv</c>).</summary>
internal sealed class KnownNames
{
    private const int ShortPlace = 3;
    private const int FarthestJoined = 24;
    private const int LongestClose = 4;

    private readonly (EntityType Type, string[] NotBefore)[] _names;

    public KnownNames(LexiconSource lexicons)
    {
        var rows = lexicons.Read("known-names").Rows;
        _names = [.. rows.Select(row => (row.Enum<EntityType>("type"), row["not-before"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>“一带一路”科技合作基地, 西部陆海新通道总体规划: a longer name begins with the known one.</summary>
    private static bool GoesOn(SentenceView view, int start, int end)
    {
        var next = end < view.Text.Length && view.Text[end] == '”' ? end + 1 : end;
        if (view.ItemAt(start, end) is not { } item || next + 2 > item.End || view.Text[next] == '的')
        {
            return false;
        }

        for (var k = 2; k <= LongestClose && next + k <= item.End; k++)
        {
            if (view.Scanned.SuffixBefore(next + k) is { Suffixes: [{ Type: EntityType.Programme }, ..] } close && close.Text.Length == k)
            {
                // 西部大开发|战略三年来
                return true;
            }
        }

        var last = ListHeads.End(view, item);
        for (var i = view.TokenAt(item.Zone, next); i < item.Zone.EndToken && view.Tokens[i].Start < last; i++)
        {
            if (view.Tokens[i].Start < next || view.Tokens[i].Kind is TokenKind.Verb or TokenKind.Stop or TokenKind.Of)
            {
                return false;
            }
        }

        return last > next && view.Scanned.SuffixBefore(last) is { Suffixes.Length: > 0 } suffix && last - suffix.Text.Length >= next;
    }

    /// <summary>党的二十大和二十届历次全会|精神: the word belongs to both.</summary>
    private static bool GoesWithNext(ReadOnlySpan<char> rest, string word)
    {
        if (rest.IsEmpty || rest[0] is not ('和' or '、' or '及' or '与'))
        {
            return false;
        }

        rest = rest[..Math.Min(rest.Length, FarthestJoined)];
        var end = rest[1..].IndexOfAny('，', '。', '；');
        return (end < 0 ? rest : rest[..(end + 1)]).Contains(word, StringComparison.Ordinal);
    }

    /// <summary>“互联网+政务服务” is one name, and the known one only its beginning.</summary>
    private static bool IsPartOfQuotation(SentenceView view, int start, int end)
    {
        foreach (var token in view.Tokens)
        {
            if (token.Kind == TokenKind.Quote && token.Start < start && end < token.End)
            {
                return token.Start + 1 < start || end + 1 < token.End;
            }
        }

        return false;
    }

    /// <summary>太仓|市委: the place that it belongs to is a part of an organ's name.</summary>
    private static bool IsNamedAfterPlace(SentenceView view, int start)
    {
        if (view.Text[start] is not ('省' or '市' or '县' or '区' or '州' or '旗'))
        {
            return false;
        }

        foreach (var token in view.Tokens)
        {
            if (token.Start < start && token.End >= start && token.Kind is TokenKind.Text or TokenKind.Noun)
            {
                return view.Scanned.PlaceAt(token.Start) is { } place ? token.Start + place.Text.Length >= start : view.Text.AsSpan(token.Start, start - token.Start).StartsWith("中共", StringComparison.Ordinal);
            }
        }

        return false;
    }

    public void Find(SentenceView view, int start, int end)
    {
        foreach (var match in view.Scanned.KnownNames(start, end))
        {
            var (from, to) = (match.Start, match.End);
            if (from < start)
            {
                continue;
            }

            var (type, notBefore) = _names[match.Pattern];
            var rest = view.Text.AsSpan(to);
            var meant = true;
            foreach (var word in notBefore)
            {
                meant &= !rest.StartsWith(word, StringComparison.Ordinal) && !GoesWithNext(rest, word);
            }

            if (meant && !IsPartOfQuotation(view, from, to) && !IsNamedAfterPlace(view, from))
            {
                if (GoesOn(view, from, to))
                {
                    continue;
                }

                var score = type == EntityType.Place && to - from <= ShortPlace ? view.Weights.PlaceShort : view.Weights.Known + (view.Weights.EachCharacter * (to - from));
                view.Add(new Candidate(type, from, to, score, "known", view.ItemAt(from, to)));
            }
        }
    }
}
