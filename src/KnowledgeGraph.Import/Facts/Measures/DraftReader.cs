using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads the quantities of a sentence with what stands on both sides of each.</summary>
internal sealed class DraftReader(
    QuantityScanner scanner,
    ComparatorWords comparators,
    LeftContextReader left,
    RightPhraseReader right)
{
    public List<MeasureDraft> Read(string text, TextSpan sentence)
    {
        var quantities = new List<Quantity>();
        scanner.Scan(text, sentence, quantities);
        var drafts = new List<MeasureDraft>(quantities.Count);
        foreach (var quantity in quantities)
        {
            drafts.Add(ReadAfter(text, new MeasureDraft(quantity, Clause.Around(text, sentence, quantity.Span))));
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            ReadSides(text, sentence, drafts, i);
        }

        return drafts;
    }

    private MeasureDraft ReadAfter(string text, MeasureDraft draft)
    {
        var end = draft.Quantity.Span.End;
        var rest = text.AsSpan(end, Math.Max(0, draft.Clause.End - end));
        if (comparators.After.TryStart(rest, out var length, out var comparator) && !(length == 1 && IsWordBehind(rest)))
        {
            draft.After = comparator;
            draft.AfterSpan = new TextSpan(end, end + length);
        }

        draft.End = end + length;
        return draft;
    }

    /// <summary>内 compares in 3天内，, not in 5家内资企业.</summary>
    private static bool IsWordBehind(ReadOnlySpan<char> rest) => rest.Length > 1 && char.IsLetter(rest[1]);

    private void ReadSides(string text, TextSpan sentence, List<MeasureDraft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.After is null)
        {
            draft.End = draft.Quantity.Span.End;
        }

        var start = draft.Quantity.Span.Start;
        var from = index > 0 ? Math.Max(draft.Clause.Start, drafts[index - 1].End) : draft.Clause.Start;
        draft.Left = left.Read(text, new TextSpan(Math.Min(from, start), start), draft.Quantity);
        if (index > 0 && drafts[index - 1] is { RightMeetsNumber: false, Right.Length: > 0 } previous && previous.Right.End > from && previous.Right.End + 1 < start)
        {
            draft.LeftOfOwn = left.Read(text, new TextSpan(previous.Right.End, start), number: null);
        }

        var hasNext = index + 1 < drafts.Count && drafts[index + 1].Quantity.Span.Start < draft.Clause.End;
        var to = hasNext ? drafts[index + 1].Quantity.Span.Start : draft.Clause.End;
        var isReceiver = start > draft.Clause.Start && text[start - 1] is '为' or '向' or '给' or '对' && start - 1 == draft.Clause.Start;
        var phrase = right.Read(text, draft.End, to, isReceiver, draft.Quantity.Kind == UnitKind.Count, hasNext);
        var reaches = phrase.Length > 0 && hasNext && phrase.End == to;
        if (phrase.Length > 1 && text[phrase.End - 1] == '各')
        {
            phrase = phrase with { End = phrase.End - 1 };
        }

        if (draft.Left.Phrase.Length == 0 && draft.Clause.Start > sentence.Start + 1 && PreviousClause(text, sentence, draft.Clause) is var before
            && (index == 0 || (drafts[index - 1].End <= before.Start && text[draft.Clause.Start] is '达' && text[before.Start] != '其')))
        {
            draft.Before = left.Subject(text, left.Read(text, before, number: null).Phrase);
        }

        draft.Right = phrase;
        draft.RightMeetsNumber = reaches;
        draft.CountsBehind = draft.After is null && phrase.Length > 1 && text[draft.End] != '的' && draft.Left.Phrase.End == start && !right.IsVerb(text.AsSpan(phrase.Start, phrase.Length));
        draft.Change = draft.Left.Change;
        draft.Comparator = draft.After ?? draft.Left.Comparator;
        draft.ComparatorSpan = draft.After is not null ? draft.AfterSpan : draft.Left.ComparatorSpan;
    }

    private static TextSpan PreviousClause(string text, TextSpan sentence, TextSpan clause)
    {
        var divider = new TextSpan(clause.Start - 1, clause.Start);
        return new TextSpan(Clause.Around(text, sentence, divider).Start, divider.Start);
    }
}
