using System.Buffers;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds the numbers of a sentence that state an amount, with their units.</summary>
internal sealed class QuantityScanner
{
    private const string RangeMarks = "至到—–-~～－―〜";

    private static readonly SearchValues<char> NumberStarts =
        SearchValues.Create("0123456789０１２３４５６７８９零一二三四五六七八九两十百千万亿几数");

    private readonly UnitLexicon _units;
    private readonly UnitReader _unitReader;
    private readonly AmountTest _amounts;

    public QuantityScanner(LexiconSource lexicons)
    {
        _units = new UnitLexicon(lexicons);
        _unitReader = new UnitReader(_units);
        _amounts = new AmountTest(new NumberContexts(lexicons));
    }

    /// <summary>Adds the quantities of a sentence to <paramref name="found"/>, in order.</summary>
    public void Scan(string text, TextSpan sentence, List<Quantity> found)
    {
        var position = sentence.Start;
        while (position < sentence.End)
        {
            var next = text.AsSpan(position, sentence.End - position).IndexOfAny(NumberStarts);
            if (next < 0)
            {
                return;
            }

            position += next;
            var rest = text.AsSpan(position, sentence.End - position);
            if (NumeralReader.Read(rest, _units) is not { } numeral)
            {
                position++;
                continue;
            }

            if (Read(text, sentence, position, numeral) is { } quantity)
            {
                found.Add(quantity);
                position = quantity.Span.End;
            }
            else
            {
                position += SkipLength(rest, numeral);
            }
        }
    }

    private Quantity? Read(string text, TextSpan sentence, int start, Numeral numeral)
    {
        var rest = text.AsSpan(start, sentence.End - start);
        if (ReadTenths(rest, start, numeral) is { } tenths)
        {
            return _amounts.IsAmount(text, sentence, tenths, takesChinese: true) ? tenths : null;
        }

        if (Ratio.Read(rest, numeral, _units) is var (ratioLength, isToOne) && ratioLength > 0)
        {
            var span = new TextSpan(start, start + ratioLength);
            return isToOne && !NameNumbers.Contains(text, sentence, start, span.End, hasUnit: false)
                ? new Quantity(span, numeral.Value, null, "", UnitKind.None, numeral)
                : null;
        }

        var (unitLength, word, unit) = ReadUnit(rest[numeral.Length..], numeral);
        var quantity = new Quantity(
            new TextSpan(start, start + numeral.Length + unitLength),
            numeral.Value,
            null,
            word,
            unit?.Kind ?? (word.Length > 0 ? UnitKind.Ratio : UnitKind.None),
            numeral);
        var takesChinese = unit is null ? numeral.Form == NumeralForm.Fraction : unit.TakesChinese;
        if (ReadRange(text, sentence, quantity, ref takesChinese) is { } range)
        {
            quantity = range;
        }

        return _amounts.IsAmount(text, sentence, quantity, takesChinese) ? quantity : null;
    }

    private (int Length, string Word, Unit? Unit) ReadUnit(ReadOnlySpan<char> text, Numeral numeral) =>
        numeral.Percent.Length > 0 ? (0, numeral.Percent, null) : _unitReader.Read(text);

    /// <summary>6%—6.5%, 5至8家, 3-5万人.</summary>
    private Quantity? ReadRange(string text, TextSpan sentence, Quantity lower, ref bool takesChinese)
    {
        var mark = lower.Span.End;
        if (mark + 1 >= sentence.End || !RangeMarks.Contains(text[mark]))
        {
            return null;
        }

        var isChange = lower.Unit.Length > 0 && lower.Span.Start > sentence.Start && text[mark] is '至' or '到'
            && text.AsSpan(sentence.Start, lower.Span.Start - sentence.Start).TrimEnd("约近的").EndsWith("由", StringComparison.Ordinal);
        var second = mark + 1;
        if (text[mark] == text[second] && second + 1 < sentence.End)
        {
            second++;
        }

        var rest = text.AsSpan(second, sentence.End - second);
        if (isChange || NumeralReader.Read(rest, _units) is not { } upper || upper.Form != lower.Number.Form)
        {
            return null;
        }

        var (length, word, unit) = ReadUnit(rest[upper.Length..], upper);
        var lowerValue = lower.Number.Multiplier == 1 ? lower.Value * upper.Multiplier : lower.Value;
        if (unit is null || (lower.Unit.Length > 0 && lower.Unit != word) || upper.Value <= lowerValue)
        {
            return null;
        }

        takesChinese = unit.TakesChinese;
        var span = new TextSpan(lower.Span.Start, second + upper.Length + length);
        return new Quantity(span, lowerValue, upper.Value, word, unit.Kind, lower.Number);
    }

    /// <summary>三成 is 30 %.</summary>
    private static Quantity? ReadTenths(ReadOnlySpan<char> rest, int start, Numeral numeral)
    {
        if (numeral.Value is < 1 or > 9.9m || numeral.Length >= rest.Length || rest[numeral.Length] != '成' || numeral.Form == NumeralForm.Fraction)
        {
            return null;
        }

        var after = rest[(numeral.Length + 1)..];
        var isWord = !after.IsEmpty && char.IsLetter(after[0]) && after[0] is not ('以' or '左' or '的' or '多' or '和' or '增' or '提');
        return isWord
            ? null
            : new Quantity(new TextSpan(start, start + numeral.Length + 1), numeral.Value * 10, null, "%", UnitKind.Ratio, numeral);
    }

    /// <summary>How far to go on behind a number that is none of ours: past its digits, so that its tail is not read again.</summary>
    private static int SkipLength(ReadOnlySpan<char> rest, Numeral numeral)
    {
        var length = numeral.Length;
        while (length < rest.Length && (NumeralReader.IsDigit(rest[length]) || rest[length] is '.' or ':' or '：'))
        {
            length++;
        }

        return length;
    }
}
